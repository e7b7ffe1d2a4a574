package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Flash and beep of the tiny series still come together after packaging. */
class SyncTest {
  private static final Offset<Double> HALF_A_FRAME = within(0.5 / TinySeries.RATE);
  private static final Offset<Double> ONE_FRAME = within(1.0 / TinySeries.RATE);
  private static final Pattern TIME = Pattern.compile("pts_time:(-?[\\d.]+)");

  private final Path stream = Streams.of(TinySeries.site()).getFirst();

  @BeforeEach
  void onlyTheTinySeriesFlashes() {
    TinySeries.onlyThisOne();
  }

  /** Each rung, as HLS and as the whole track file that DASH plays, with the sound chosen first. */
  @TestFactory
  Stream<DynamicTest> pictureAndSoundMeetWithinOneFrameFromStartToEnd() throws IOException {
    String multivariant = Files.readString(stream.resolve("main.m3u8"));
    String sound = first(multivariant, "TYPE=AUDIO.*DEFAULT=YES.*URI=\"([^\"]+)\"");
    List<String> pictures =
        Pattern.compile("#EXT-X-STREAM-INF:.*\\R(.+)")
            .matcher(multivariant)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(pictures).hasSizeGreaterThan(1);
    List<Double> beeps = beeps(sound);
    List<Double> beepsOfFile = beeps(track(sound));
    return pictures.stream()
        .flatMap(picture ->
            Stream.of(
                DynamicTest.dynamicTest(picture, () -> meet(flashes(picture), beeps)),
                DynamicTest.dynamicTest(
                    picture + " as a file", () -> meet(flashes(track(picture)), beepsOfFile))));
  }

  private static void meet(List<Double> flashes, List<Double> beeps) {
    List<Double> expected = new ArrayList<>();
    for (int s = 0; s < TinySeries.SECONDS; s += TinySeries.FLASH_EVERY) {
      expected.add((double) s);
    }
    assertThat(flashes).hasSameSizeAs(expected);
    assertThat(beeps).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(flashes.get(i)).as("flash %d", i).isCloseTo(expected.get(i), HALF_A_FRAME);
      assertThat(beeps.get(i)).as("beep %d", i).isCloseTo(flashes.get(i), ONE_FRAME);
    }
  }

  /** The track file of a media playlist. */
  private String track(String playlist) throws IOException {
    return first(Files.readString(stream.resolve(playlist)), "#EXT-X-MAP:URI=\"([^\"]+)\"");
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private List<Double> flashes(String file) {
    return onsets(
        Ffmpeg.run(
            stream,
            "-i",
            file,
            "-map",
            "0:v:0",
            "-vf",
            "signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-",
            "-f",
            "null",
            "-"),
        Pattern.compile("YAVG=([\\d.]+)"),
        200);
  }

  private List<Double> beeps(String file) {
    return onsets(
        Ffmpeg.run(
            stream,
            "-i",
            file,
            "-map",
            "0:a:0",
            "-af",
            "asetnsamples=n=48:p=0,astats=metadata=1:reset=1,"
                + "ametadata=print:key=lavfi.astats.Overall.RMS_level:file=-",
            "-f",
            "null",
            "-"),
        Pattern.compile("RMS_level=(-?[\\d.]+|-inf)"),
        -30);
  }

  /** Times at which a measure rises above a threshold. */
  private static List<Double> onsets(String text, Pattern measure, double threshold) {
    List<Double> onsets = new ArrayList<>();
    double time = 0;
    boolean above = false;
    for (String line : text.lines().toList()) {
      Matcher at = TIME.matcher(line);
      if (at.find()) {
        time = Double.parseDouble(at.group(1));
      }
      Matcher value = measure.matcher(line);
      if (value.find()) {
        String number = value.group(1);
        boolean now = !number.equals("-inf") && Double.parseDouble(number) > threshold;
        if (now && !above) {
          onsets.add(time);
        }
        above = now;
      }
    }
    return onsets;
  }
}
