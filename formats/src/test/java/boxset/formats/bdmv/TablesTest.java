package boxset.formats.bdmv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.hdmv.NavigationCommand;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Language ENGLISH = new Language("eng");

  private static String hex(Structure structure) {
    FieldWriter w = FieldWriter.bigEndian();
    structure.write(w);
    return HexFormat.of().formatHex(w.toBytes());
  }

  private static final StreamAttributes.Video FILM =
      new StreamAttributes.Video(
          VideoCoding.AVC, VideoFormat.PROGRESSIVE_1080, FrameRate.FPS_23_976);

  @Test
  void theIndexNamesMovieObjects() {
    IndexTable index = new IndexTable(FILM, 0, 1, List.of(IndexTable.Title.movie(2)));
    assertThat(hex(index))
        .isEqualTo(
            "494e445830323030"
                + "0000004e"
                + "00000000"
                + "00".repeat(24)
                + "00000022"
                + "0061"
                + "00".repeat(32)
                + "00000026"
                + "40000000"
                + "40000000"
                + "00000000"
                + "40000000"
                + "40000001"
                + "00000000"
                + "0001"
                + "40000000"
                + "00000002"
                + "00000000");
  }

  @Test
  void movieObjectsAreListsOfCommands() {
    MovieObject object = new MovieObject(true, List.of(new NavigationCommand.JumpTitle(0)));
    assertThat(hex(new MovieObjects(List.of(object))))
        .isEqualTo(
            "4d4f424a30323030"
                + "00".repeat(32)
                + "00000016"
                + "00000000"
                + "0001"
                + "80000001"
                + "218100000000000000000000");
  }

  @Test
  void aPlayListIsItemsAndMarks() {
    StreamTable streams =
        StreamTable.of(
            StreamTable.Stream.of(0x1011, FILM),
            List.of(
                StreamTable.Stream.of(
                    0x1100,
                    new StreamAttributes.Audio(
                        AudioCoding.AC_3, AudioFormat.STEREO, SampleRate.KHZ_48, ENGLISH))),
            List.of(),
            List.of());
    MoviePlayList playList =
        new MoviePlayList(
            List.of(PlayItem.play(7, 0x1000, 0x2000, streams)),
            List.of(),
            List.of(PlayListMark.chapter(0, 0x1000)));
    assertThat(hex(playList))
        .isEqualTo(
            "4d504c5330323030"
                + "0000003a"
                + "00000096"
                + "00000000"
                + "00".repeat(20)
                + "0000000e"
                + "0001"
                + "0000"
                + "00".repeat(8)
                + "0000"
                + "00000058"
                + "0000"
                + "0001"
                + "0000"
                + "0050"
                + "3030303037"
                + "4d325453"
                + "0001"
                + "00"
                + "00001000"
                + "00002000"
                + "00".repeat(8)
                + "00"
                + "00"
                + "0000"
                + "002e"
                + "0000"
                + "01010000"
                + "00000000"
                + "00000000"
                + "09"
                + "011011"
                + "000000000000"
                + "05"
                + "1b61000000"
                + "09"
                + "011100"
                + "000000000000"
                + "05"
                + "8131656e67"
                + "00000010"
                + "0001"
                + "0001"
                + "0000"
                + "00001000"
                + "ffff"
                + "00000000");
  }

  @Test
  void namesAreInTheirLanguage() {
    DiscLibrary library =
        new DiscLibrary(
            ENGLISH,
            "Tide & Time",
            Optional.of(new DiscLibrary.DiscSet(2, 1)),
            new TreeMap<>(Map.of(1, "One")),
            List.of(new DiscLibrary.Thumbnail("small.jpg", 416, 240)));
    assertThat(library.fileName()).isEqualTo("bdmt_eng.xml");
    assertThat(new String(library.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <disclib xmlns="urn:BDA:bdmv;disclib" xmlns:di="urn:BDA:bdmv;discinfo">
              <di:discinfo>
                <di:title>
                  <di:name>Tide &amp; Time</di:name>
                  <di:numSets>2</di:numSets>
                  <di:setNumber>1</di:setNumber>
                </di:title>
                <di:description>
                  <di:tableOfContents>
                    <di:titleName titleNumber="1">One</di:titleName>
                  </di:tableOfContents>
                  <di:thumbnail href="small.jpg" size="416x240"/>
                </di:description>
                <di:language>eng</di:language>
              </di:discinfo>
            </disclib>
            """);
  }

  @Test
  void whatADiscCannotHaveIsRefused() {
    assertThatThrownBy(() ->
            new StreamAttributes.Video(
                VideoCoding.AVC, VideoFormat.PROGRESSIVE_1080, FrameRate.FPS_25))
        .hasMessage("A Blu-ray disc has no PROGRESSIVE_1080 at FPS_25");
    assertThatThrownBy(() -> new Language("EN")).hasMessage("\"EN\" is no language of ISO 639-2");
    assertThatThrownBy(() -> Still.of(301)).hasMessage("A picture stays 1 to 300 s, not 301");
    assertThatThrownBy(() -> new MovieObject(false, List.of()))
        .hasMessage("A movie object has 1 to 65535 commands, not 0");
    assertThatThrownBy(() -> new DiscLibrary.DiscSet(2, 3)).hasMessage("There is no disc 3 of 2");
  }
}
