package boxset.tools;

import java.nio.file.Path;
import java.util.List;

/** How a file is named to ffmpeg so that nothing in its name or contents has a hold on anything. */
public final class MediaUrl {
  /** Containers that hold media; the ones left out can point to other files or to the network. */
  private static final String CONTAINERS =
      String.join(
          ",",
          List.of(
              "mov",
              "matroska",
              "mpegts",
              "mpeg",
              "mpegvideo",
              "avi",
              "mxf",
              "mxf_opatom",
              "asf",
              "flv",
              "ogg",
              "nut",
              "gxf",
              "dv",
              "ivf",
              "wav",
              "w64",
              "aiff",
              "caf",
              "flac",
              "mp3",
              "aac",
              "ac3",
              "eac3",
              "dts",
              "dtshd",
              "truehd",
              "h264",
              "hevc",
              "m4v",
              "av1",
              "obu",
              "vc1",
              "dnxhd",
              "yuv4mpegpipe",
              "rm",
              "srt",
              "ass",
              "webvtt"));

  private MediaUrl() {}

  /**
   * The file as {@code file:/absolute/path}: a leading dash, a colon, a percent sign or a line
   * break in the name stays part of the name.
   */
  public static String of(Path file) {
    return "file:" + file.toAbsolutePath();
  }

  /**
   * The arguments that open a file of the user's for reading: nothing but that file, and enough of
   * it to know every track before the first is read.
   */
  public static List<String> input(Path file) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-format_whitelist",
        CONTAINERS,
        "-probesize",
        "32M",
        "-analyzeduration",
        "20M",
        "-i",
        of(file));
  }
}
