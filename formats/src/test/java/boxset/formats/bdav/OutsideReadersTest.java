package boxset.formats.bdav;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.OutsideFfmpeg;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What x264 made, and what ffmpeg makes of the clip. */
class OutsideReadersTest {
  private static final String CODING =
      "bluray-compat=1:nal-hrd=vbr:vbv-maxrate=30000:vbv-bufsize=20000:vbv-init=0.4:bframes=3:b-pyramid=strict"
          + ":keyint=50:open-gop=0:slices=4:aud=1:force-cfr=1:threads=1";

  @TempDir private Path folder;

  @Test
  void ffmpegDecodesWhatWentIn() throws Exception {
    encodePictures("one.264", "testsrc2=s=1280x720:r=50:d=0.5");
    encodePictures("two.264", "testsrc=s=1280x720:r=50:d=0.3");
    encodeSound("-ac", "2", "-c:a", "ac3", "-b:a", "192k", "sound.ac3");
    encodeSound("-ac", "6", "-c:a", "pcm_s24be", "-f", "s24be", "sound.pcm");
    AvcStream video = AvcStream.read(List.of(source("one.264"), source("two.264")));
    assertThat(video.units()).isEqualTo(40);
    assertThat(video.ticks()).isEqualTo(80);
    Clip clip =
        new Clip(
            video,
            List.of(
                new ClipSound(
                    new Ac3Sound(Ac3Stream.read(source("sound.ac3")), 0), new Language("eng"), 0),
                new ClipSound(
                    new LpcmSound(source("sound.pcm"), SampleRate.KHZ_48, 24, 6),
                    new Language("deu"),
                    0)),
            List.of(),
            List.of());
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("00001.m2ts"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ClipLayout.of(clip).writeTo(ByteSink.to(file));
    }

    OutsideFfmpeg.run(folder, "-i", "concat:one.264|two.264", "-f", "framehash", "went-in");
    OutsideFfmpeg.run(folder, "-i", "00001.m2ts", "-map", "0:v", "-f", "framehash", "came-out");
    assertThat(hashes("came-out")).hasSize(40).isEqualTo(hashes("went-in"));
    OutsideFfmpeg.run(
        folder, "-i", "00001.m2ts", "-map", "0:a:0", "-c", "copy", "-f", "ac3", "out.ac3");
    assertThat(folder.resolve("out.ac3")).hasSameBinaryContentAs(folder.resolve("sound.ac3"));
    OutsideFfmpeg.run(
        folder, "-i", "00001.m2ts", "-map", "0:a:1", "-c:a", "pcm_s24be", "-f", "s24be", "out.pcm");
    assertThat(folder.resolve("out.pcm")).hasSameBinaryContentAs(folder.resolve("sound.pcm"));
  }

  private void encodePictures(String name, String pictures) throws Exception {
    OutsideFfmpeg.run(
        folder,
        "-f",
        "lavfi",
        "-i",
        pictures,
        "-pix_fmt",
        "yuv420p",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-profile:v",
        "high",
        "-level",
        "4.1",
        "-x264-params",
        CODING,
        name);
  }

  /** 0.8 s, which are 25 frames of AC-3 and 160 units of LPCM. */
  private void encodeSound(String... coding) throws Exception {
    String[] all = new String[coding.length + 4];
    System.arraycopy(new String[] {"-f", "lavfi", "-i", "sine=r=48000:d=0.8"}, 0, all, 0, 4);
    System.arraycopy(coding, 0, all, 4, coding.length);
    OutsideFfmpeg.run(folder, all);
  }

  private ByteSource source(String name) throws IOException {
    return ByteSource.of(Files.readAllBytes(folder.resolve(name)));
  }

  /** Of each picture; times are left out. */
  private List<String> hashes(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
        .toList();
  }
}
