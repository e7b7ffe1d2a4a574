package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a sound track. Input {@code media}; output {@code sound.json}, a {@link SoundFacts}.
 *
 * @param track the stream index
 */
public record Listen(Ffmpeg ffmpeg, int track) implements Work {
  private static final String LEVELS = "levels.txt";
  private static final Pattern DECODED = Pattern.compile("Audio: pcm_\\w+, (\\d+) Hz, ([^,\\n]+),");

  @Override
  public String verb() {
    return "listen to sound";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("track", track);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    Path words = workspace.scratch().resolve("words.log");
    AtomicLong end = new AtomicLong();
    List<String> arguments = new ArrayList<>(MediaUrl.input(media));
    String filters =
        "[0:%d]asetpts=N/SR/TB,ebur128=peak=true+sample:framelog=quiet:dualmono=true"
                .formatted(track)
            + ",asetnsamples=p=0:n="
            + Levels.WINDOW_SAMPLES
            // As a listener's converter will clip it.
            + ",aformat=sample_fmts=s32"
            + ",astats=metadata=1:reset=1:measure_perchannel=Peak_level"
            + ":measure_overall=Peak_level+RMS_level+Flat_factor"
            + ",ametadata=mode=print:file="
            + LEVELS
            + "[levels]";
    arguments.addAll(List.of("-filter_complex", filters, "-map", "[levels]", "-f", "null", "-"));
    try {
      ffmpeg.run(arguments, workspace.scratch(), words, end::set);
    } catch (ToolFailure e) {
      Files.copy(words, workspace.log(), StandardCopyOption.REPLACE_EXISTING);
      throw MediaFailure.of(media, e, workspace.log());
    }
    String said = Files.readString(words, StandardCharsets.ISO_8859_1);
    String layout = "";
    int sampleRate = 1;
    for (Matcher decoded = DECODED.matcher(said); decoded.find(); ) {
      sampleRate = Integer.parseInt(decoded.group(1));
      layout = decoded.group(2);
    }
    Levels levels = new Levels(sampleRate, end.get());
    Path measured = workspace.scratch().resolve(LEVELS);
    if (!Files.exists(measured)) {
      throw MediaFailure.of(media, "Its sound (track %d) cannot be decoded.".formatted(track));
    }
    try (var lines = Files.lines(measured)) {
      lines.forEach(levels::add);
    }
    FactsFile.write(workspace.output("sound.json"), facts(said, layout, levels));
  }

  private static SoundFacts facts(String said, String layout, Levels levels) {
    String summary = said.substring(Math.max(0, said.lastIndexOf("Integrated loudness:")));
    return new SoundFacts(
        levels.endMicros(),
        levels.channels(),
        layout,
        number(summary, "I:"),
        number(summary, "LRA:"),
        number(summary.substring(Math.max(0, summary.indexOf("True peak:"))), "Peak:"),
        number(summary.substring(Math.max(0, summary.indexOf("Sample peak:"))), "Peak:"),
        levels.clipped(),
        levels.silences(),
        levels.allSilent(),
        levels.activity(),
        levels.silentChannels(),
        Complaints.count(said));
  }

  private static double number(String summary, String label) {
    Matcher found = Pattern.compile(Pattern.quote(label) + " +(-?[0-9.]+|-?inf)").matcher(summary);
    if (!found.find() || found.group(1).endsWith("inf")) {
      return Levels.SILENCE_FLOOR;
    }
    return Double.parseDouble(found.group(1));
  }
}
