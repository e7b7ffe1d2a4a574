package boxset.editions.channel;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Facts;
import boxset.editions.Unencoded;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.steps.EncodePicture;
import boxset.steps.MediaFacts;
import boxset.tools.Rate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a channel is made of, before anything is made. */
class ChannelPlanTest {
  private static final Path FOLDER = Path.of("/series");

  private static final String SERIES =
      """
      id: tide-tables
      title: Tide Tables
      language: en
      parts:
        - {id: p1, title: Low Water, master: one.mov, breaks: ["00:00:10"], captions: [{file: one.srt, kind: sdh}]}
        - {id: p2, title: High Water, master: two.mov, captions: [{file: two.srt, kind: sdh}]}
      extras:
        - {id: storm, title: The storm, kind: trailer, file: storm.mov}
      windows:
        run:
          channel: Tide TV
          premiere: 2026-06-14 21:00 Europe/Berlin
          opens: 2026-06-14 20:59 Europe/Berlin
          closes: 2026-06-14 21:04 Europe/Berlin
          breaks: "0:10"
      """;

  private static final Map<String, MediaFacts> MASTERS =
      Map.of(
          "one.mov", film(24, 640),
          "two.mov", film(24, 640),
          "storm.mov", Unencoded.silent(film(9, 640)));

  @Test
  void whatAChannelPlaysLiesInTheSite() {
    ChannelPlan plan = plan(SERIES, MASTERS, Set.of());

    assertThat(plan.diagnostics().hasErrors()).isFalse();
    assertThat(plan.schedule()).isPresent();
    assertThat(plan.plan().placements())
        .extracting(Placement::path)
        .contains(
            "p1/stream/360p-{digest}.mp4",
            "p1/stream/sound-en-{digest}.mp4",
            "channel/p1/text-en-sdh-{digest}.vtt",
            "storm/stream/sound-silence-{digest}.mp4",
            "channel/slate.1536.p1/stream/360p-{digest}.mp4")
        .doesNotHaveDuplicates()
        .noneMatch(path -> path.startsWith("p2/"));
  }

  @Test
  void ofSlatesOnlyThoseThatAreNeededAreEncoded() {
    ChannelPlan plan = plan(SERIES, MASTERS, Set.of());
    List<Long> encoded = new ArrayList<>();
    for (Step step : plan.plan().steps()) {
      if (step.work() instanceof EncodePicture picture && step.subject().startsWith("slate")) {
        encoded.add((long) picture.frames());
      }
    }

    // Two long ones of 1536 frames, before the first part and before nothing, and short ones.
    assertThat(encoded.stream().mapToLong(Long::longValue).sum()).isBetween(3072L, 3072L + 4 * 96);
    assertThat(LongStream.of(192, 384, 768))
        .allMatch(at ->
            plan.plan().steps().stream()
                .map(Step::id)
                .map(StepId::text)
                .anyMatch(id -> id.equals("slate.1536.p1/picture/%07d".formatted(at))));
  }

  @Test
  void aPartWithoutASoundOfTheOthersIsAnErrorWithItsLine() {
    String described =
        SERIES.replace(
            "master: one.mov,",
            "master: one.mov, audio: [{track: 1, kind: mix}, {file: d.wav, kind: description}],");

    assertThat(problems(described, with("d.wav", Unencoded.sound(24))))
        .contains(
            "series.yaml:6:5: error: Part 2 has no sound \"Audio description\", which other parts"
                + " have: on a channel they would be gone with it");
  }

  @Test
  void aPartWithoutTheCaptionsOfTheOthersIsAnErrorWithItsLine() {
    assertThat(
            problems(
                SERIES.replace("two.srt, kind: sdh", "two.srt, kind: sdh, language: de"), MASTERS))
        .contains("series.yaml:6:5: error: Part 2 has no captions \"English (SDH)\"")
        .contains("series.yaml:5:5: error: Part 1 has no captions");
  }

  @Test
  void aPartOfAnotherShapeIsAnErrorAndAnExtraIsLeftOut() {
    assertThat(problems(SERIES, with("two.mov", film(24, 480))))
        .contains(
            "series.yaml:6:41: error: this master is 480 x 360 at 24/1, and that of Part 1 is");
    assertThat(plan(SERIES, with("storm.mov", film(9, 480)), Set.of()).plan().notes())
        .containsExactly(
            "Trailer storm is not on the channel: its picture is 480 x 360 at 24/1, and that of"
                + " the parts 640 x 360 at 24/1.");
  }

  @Test
  void withoutAPartThereIsNoChannel() {
    ChannelPlan plan = plan(SERIES, MASTERS, Set.of("p2"));

    assertThat(plan.plan().steps()).isEmpty();
    assertThat(plan.listing()).isEmpty();
    assertThat(plan.plan().left())
        .containsValue("The channel is not made: a part is missing, and a run needs all of them.");
  }

  @Test
  void whenARunOpensCannotChangeOnceItIsPublished() {
    Instant opened = Instant.parse("2026-06-14T18:59:00Z");
    assertThat(plan(SERIES, MASTERS, Set.of(), Optional.of(opened)).diagnostics().hasErrors())
        .isFalse();
    String later = SERIES.replace("opens: 2026-06-14 20:59", "opens: 2026-06-14 20:58");
    assertThat(
            DiagnosticsText.render(
                plan(later, MASTERS, Set.of(), Optional.of(opened)).diagnostics(),
                DiagnosticsText.Style.PLAIN))
        .contains(
            "series.yaml:13:12: error: this run has been published to open at 2026-06-14 20:59, and"
                + " that cannot change any more")
        .contains("Put it back: opens: 2026-06-14 20:59 Europe/Berlin");
  }

  private static Map<String, MediaFacts> with(String name, MediaFacts facts) {
    Map<String, MediaFacts> all = new HashMap<>(MASTERS);
    all.put(name, facts);
    return all;
  }

  private static String problems(String yaml, Map<String, MediaFacts> facts) {
    return DiagnosticsText.render(
        plan(yaml, facts, Set.of()).diagnostics(), DiagnosticsText.Style.PLAIN);
  }

  private static ChannelPlan plan(String yaml, Map<String, MediaFacts> facts, Set<String> without) {
    return plan(yaml, facts, without, Optional.empty());
  }

  private static ChannelPlan plan(
      String yaml,
      Map<String, MediaFacts> facts,
      Set<String> without,
      Optional<Instant> published) {
    return ChannelEdition.plan(
        Unencoded.series(yaml),
        new Facts(facts),
        FOLDER,
        Unencoded.PROGRAMS,
        false,
        without,
        published);
  }

  private static MediaFacts film(int seconds, int width) {
    return Unencoded.film(seconds, new Rate(24, 1), width, 360);
  }
}
