package boxset.steps;

import boxset.graph.Workspace;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a picture is interlaced, looking at it where its file may lie. */
record Fields(Ffmpeg ffmpeg, Workspace workspace, Path media) {
  private static final Set<String> NEVER_INTERLACED =
      Set.of("vp8", "vp9", "av1", "png", "theora", "gif", "h263", "flv1");

  /** Heights of the interlaced television systems, with and without padding. */
  private static final Set<Integer> TELEVISION = Set.of(480, 486, 512, 576, 608, 1080, 1088);

  /** Enough pictures that move to judge by. */
  private static final int ENOUGH = 12;

  /** Mean difference to the picture before, 0 to 100, from which on a picture moves. */
  private static final double MOVES = 0.3;

  /** One look at the start suffices for what is shorter. */
  private static final long SHORT_MICROS = 10_000_000;

  private static final int FIRST_PICTURES = 24;

  /** P, or T or B for the field that comes first. */
  private static final Pattern FLAG = Pattern.compile(" i:([PTB]) iskey:");

  private static final Pattern VOTE =
      Pattern.compile(
          "lavfi\\.scd\\.mafd=([0-9.]+)|lavfi\\.idet\\.multiple\\.current_frame=(\\w+)");

  /** What the decoder says of a track's first pictures. */
  record Flags(int pictures, int interlaced, int topFirst) {}

  /** Decodes the first pictures; none come when the track cannot be decoded. */
  Flags flags(int track) throws IOException, InterruptedException {
    int pictures = 0;
    int interlaced = 0;
    int topFirst = 0;
    Matcher flag = FLAG.matcher(look(track, 0, FIRST_PICTURES, "showinfo=checksum=0"));
    while (flag.find()) {
      pictures++;
      interlaced += flag.group(1).equals("P") ? 0 : 1;
      topFirst += flag.group(1).equals("T") ? 1 : 0;
    }
    return new Flags(pictures, interlaced, topFirst);
  }

  FieldOrder order(VideoTrack track, Flags flags) throws IOException, InterruptedException {
    long durationMicros = track.durationMicros();
    boolean flagged = flags.interlaced() * 2 > flags.pictures();
    FieldOrder byFlag =
        !flagged
            ? FieldOrder.PROGRESSIVE
            : flags.topFirst() * 2 > flags.interlaced()
                ? FieldOrder.TOP_FIRST
                : FieldOrder.BOTTOM_FIRST;
    // Fine patterns of faster frames look like fields.
    boolean likely =
        TELEVISION.contains(track.height())
            && track.naturalRate().framesPerSecond() <= PictureSource.FASTEST_INTERLACED;
    if (NEVER_INTERLACED.contains(track.codec()) || (!flagged && !likely)) {
      return byFlag;
    }
    int top = 0;
    int bottom = 0;
    int progressive = 0;
    List<Double> places =
        durationMicros < SHORT_MICROS ? List.of(0.0) : List.of(0.05, 0.25, 0.5, 0.75, 0.9);
    for (double place : places) {
      Matcher votes =
          VOTE.matcher(
              look(
                  track.index(),
                  (long) (durationMicros * place),
                  durationMicros < SHORT_MICROS ? 60 : 20,
                  "scdet=threshold=100,idet,metadata=mode=print"));
      boolean moves = false;
      while (votes.find()) {
        if (votes.group(1) != null) {
          moves = Double.parseDouble(votes.group(1)) > MOVES;
        } else if (moves) {
          switch (votes.group(2)) {
            case "tff" -> top++;
            case "bff" -> bottom++;
            case "progressive" -> progressive++;
            default -> {}
          }
        }
      }
    }
    if (flagged) {
      if (progressive >= 2 * ENOUGH && progressive > 9 * (top + bottom)) {
        return FieldOrder.PROGRESSIVE;
      }
    } else if (Math.max(top, bottom) < ENOUGH || Math.max(top, bottom) < 2 * progressive) {
      return FieldOrder.PROGRESSIVE;
    }
    if (top >= ENOUGH && top > 4 * bottom) {
      return FieldOrder.TOP_FIRST;
    }
    if (bottom >= ENOUGH && bottom > 4 * top) {
      return FieldOrder.BOTTOM_FIRST;
    }
    return byFlag;
  }

  /** What filters say of so many pictures. */
  private String look(int track, long fromMicros, int pictures, String filters)
      throws IOException, InterruptedException {
    Path words = workspace.scratch().resolve("fields.log");
    Files.deleteIfExists(words);
    List<String> arguments = new ArrayList<>();
    if (fromMicros > 0) {
      // From the random access point before it: decoding up to the very time is wasted.
      arguments.addAll(List.of("-noaccurate_seek", "-ss", fromMicros + "us"));
    }
    arguments.addAll(MediaUrl.input(media));
    arguments.addAll(
        List.of(
            "-map",
            "0:" + track,
            "-frames:v",
            Integer.toString(pictures),
            "-vf",
            filters,
            "-f",
            "null",
            "-"));
    try {
      ffmpeg.run(arguments, workspace.scratch(), words, Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      return Files.exists(words) ? Files.readString(words, StandardCharsets.ISO_8859_1) : "";
    }
    return Files.readString(words, StandardCharsets.ISO_8859_1);
  }
}
