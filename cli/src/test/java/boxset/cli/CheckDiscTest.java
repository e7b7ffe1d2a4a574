package boxset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.ByteSink;
import boxset.formats.discimage.BlurayImage;
import boxset.formats.discimage.BridgeImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says when it is given a disc. */
class CheckDiscTest {
  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  private int check(Path disc) {
    PrintWriter writer = new PrintWriter(said, true);
    return Main.commandLine(new Screen(writer, writer, false, false))
        .execute("check", disc.toString());
  }

  private Path image(String... names) throws Exception {
    List<DiscFile> files =
        List.of(names).stream()
            .map(name ->
                new DiscFile("VIDEO_TS", name, 2048, sink -> sink.write(ByteBuffer.allocate(2048))))
            .toList();
    Path image = folder.resolve("disc.iso");
    try (FileChannel channel =
        FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      new BridgeImage(
              new VolumeName("DISC", "0123456789ABCDEF"),
              List.of("AUDIO_TS"),
              files,
              LocalDateTime.of(2026, 3, 1, 12, 0))
          .writeTo(ByteSink.to(channel));
    }
    return image;
  }

  @Test
  void anImageIsToldRuleByRuleWithPlaceConsequenceAndRemedy() throws Exception {
    assertThat(check(image("VIDEO_TS.IFO", "VIDEO_TS.BUP"))).isEqualTo(Exit.WRONG_INPUT);
    assertThat(said.toString())
        .contains("VIDEO_TS.IFO: error: there is no title set\n")
        .contains(
            "VIDEO_TS.IFO: error: sector 0 (272 of the disc): it begins with \"????????????\", not"
                + " with \"DVDVIDEO-VMG\"\n"
                + "   Players do not take the file for what it is.\n"
                + "   Author the disc again; if its tool does it again, report that.\n")
        .contains(
            "disc.iso: error: sector 273 of the disc: VIDEO_TS/VIDEO_TS.BUP shares a block of")
        .containsPattern("\\d+ errors");
  }

  @Test
  void aFolderIsADiscWhenItHasVideoTs() throws Exception {
    Path videoTs = Files.createDirectories(folder.resolve("copy/VIDEO_TS"));
    Files.write(videoTs.resolve("VIDEO_TS.IFO"), new byte[2048]);
    for (Path named : List.of(folder.resolve("copy"), videoTs)) {
      assertThat(check(named)).isEqualTo(Exit.WRONG_INPUT);
      assertThat(said.toString()).contains("VIDEO_TS.BUP: error: VIDEO_TS.BUP is missing");
      said.getBuffer().setLength(0);
    }
  }

  @Test
  void aFolderIsABluRayDiscWhenItHasBdmv() throws Exception {
    Path bdmv = Files.createDirectories(folder.resolve("copy/BDMV"));
    Files.createDirectories(bdmv.resolve("STREAM"));
    Files.write(bdmv.resolve("STREAM/00001.m2ts"), new byte[6144]);
    for (Path named : List.of(folder.resolve("copy"), bdmv)) {
      assertThat(check(named)).isEqualTo(Exit.WRONG_INPUT);
      assertThat(said.toString())
          .contains("BDMV/index.bdmv: error: BDMV/index.bdmv is missing\n")
          .contains("CERTIFICATE: warning: there is no folder CERTIFICATE\n")
          .contains(
              "BDMV/STREAM/00001.m2ts: error: packet 0, 0:00:00.000 from the beginning: no packet"
                  + " begins here: 0x00 is not 0x47")
          .contains("   Copy the files from where they were authored again.\n");
      said.getBuffer().setLength(0);
    }
  }

  @Test
  void theImageOfABluRayDiscIsToldFromThatOfADvd() throws Exception {
    DiscFile clip =
        new DiscFile(
            "BDMV/STREAM", "00001.m2ts", 6144, sink -> sink.write(ByteBuffer.allocate(6144)));
    Path image = folder.resolve("disc.iso");
    try (FileChannel channel =
        FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      new BlurayImage(
              new VolumeName("DISC", "0123456789ABCDEF"),
              List.of("CERTIFICATE"),
              List.of(clip),
              LocalDateTime.of(2026, 3, 1, 12, 0))
          .writeTo(ByteSink.to(channel));
    }
    assertThat(check(image)).isEqualTo(Exit.WRONG_INPUT);
    assertThat(said.toString())
        .contains("BDMV/index.bdmv: error: BDMV/index.bdmv is missing\n")
        .doesNotContain("VIDEO_TS");
  }

  @Test
  void whatIsNoDiscIsToldSo() throws Exception {
    Path film = Files.write(folder.resolve("film.mov"), new byte[5000]);
    assertThat(check(film)).isEqualTo(Exit.WRONG_INPUT);
    assertThat(said.toString())
        .startsWith(film + " holds no VIDEO_TS or BDMV folder that can be found");
    assertThat(check(folder.resolve("away.iso"))).isEqualTo(Exit.WRONG_INPUT);
    assertThat(said.toString()).contains("There is nothing at " + folder.resolve("away.iso"));
  }
}
