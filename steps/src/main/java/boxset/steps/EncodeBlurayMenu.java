package boxset.steps;

import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.VideoFormat;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes a page of a menu as a second of H.264 for Blu-ray discs, whose last picture a player then
 * holds. Input {@link #PAGE}, a picture of the disc's size; output {@link #OUTPUT}.
 *
 * @param video what the pictures are on the disc
 */
public record EncodeBlurayMenu(Ffmpeg ffmpeg, StreamAttributes.Video video) implements Work {
  /** The input. */
  public static final String PAGE = "page";

  /** The elementary stream. */
  public static final String OUTPUT = "page.264";

  /** The rate and the buffer of the pictures, in kb/s and kbit: a page is there after a moment. */
  private static final int KILOBITS = 15_000;

  /** Constant rate factor; a page is looked at for long. */
  private static final int QUALITY = 14;

  @Override
  public String verb() {
    return "encode menu";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("video", video.toString());
  }

  /** Pictures of a second, and of one group. */
  private int pictures() {
    return Math.ceilDiv(video.rate().numerator(), video.rate().denominator());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    FrameRate rate = video.rate();
    String perSecond = rate.numerator() + "/" + rate.denominator();
    Path output = workspace.output(OUTPUT);
    List<String> arguments = new ArrayList<>(List.of("-v", "warning", "-r", perSecond));
    arguments.addAll(CutPicture.input(workspace.input(PAGE)));
    arguments.addAll(
        List.of(
            "-vf",
            "scale="
                + Colours.SCALER
                + ":out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1"
                + ",loop=loop=%d:size=1".formatted(pictures() - 1)
                + ",setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
                + ":field_mode=prog",
            "-frames:v",
            Integer.toString(pictures()),
            "-c:v",
            "libx264",
            "-preset",
            "medium",
            "-profile:v",
            "high",
            "-level",
            "4.1",
            "-crf",
            Integer.toString(QUALITY),
            "-x264-params",
            parameters(),
            "-threads:v",
            "1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-f",
            "h264",
            MediaUrl.of(output)));
    PlainRun.make("A page of the menu cannot be encoded", ffmpeg, arguments, workspace);
  }

  /** Frames of what a disc has in fields only are coded as such, though nothing moves in them. */
  private String parameters() {
    String common =
        "bluray-compat=1:nal-hrd=vbr:vbv-maxrate=%d:vbv-bufsize=%d:keyint=%d:min-keyint=%d:open-gop=0"
                .formatted(KILOBITS, KILOBITS, pictures(), pictures())
            + ":scenecut=0:slices=4:bframes=2:ref=2:aud=1:force-cfr=1:stitchable=1"
            + ":colorprim=bt709:transfer=bt709:colormatrix=bt709";
    return video.format() == VideoFormat.INTERLACED_1080 ? common + ":fake-interlaced=1" : common;
  }
}
