package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.StepFailure;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a photograph's file says of itself. */
class ReadPhotoTest {
  @TempDir private Path folder;

  @Test
  void captionCreditAndRightsAreReadFromIptc() throws Exception {
    byte[] records =
        join(
            record(120, "Dee at the desk, 1988"),
            record(80, "Lin Wei"),
            record(116, "© Long Way Films"));
    byte[] block =
        join(
            "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII),
            "8BIM".getBytes(StandardCharsets.US_ASCII),
            new byte[] {4, 4, 0, 0},
            ByteBuffer.allocate(4).putInt(records.length).array(),
            records,
            new byte[records.length % 2]);
    PhotoFacts facts = read(jpeg(0xED, block));
    assertThat(facts.width()).isEqualTo(60);
    assertThat(facts.height()).isEqualTo(40);
    assertThat(facts.caption()).contains("Dee at the desk, 1988");
    assertThat(facts.credit()).contains("Lin Wei");
    assertThat(facts.rights()).contains("© Long Way Films");
  }

  @Test
  void whereThereIsNoIptcTheyAreReadFromXmp() throws Exception {
    String xmp =
        """
        http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay</rdf:li></rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>Ana Reyes</rdf:li></rdf:Seq></dc:creator>
        </rdf:Description></rdf:RDF></x:xmpmeta>\
        """;
    PhotoFacts facts = read(jpeg(0xE1, xmp.getBytes(StandardCharsets.UTF_8)));
    assertThat(facts.caption()).contains("The quay");
    assertThat(facts.credit()).contains("Ana Reyes");
    assertThat(facts.rights()).isEmpty();
  }

  /** Orientation 6: the camera was held upright (Exif 2.32, 4.6.4). */
  @Test
  void aPhotographIsAsHighAsItIsLookedAt() throws Exception {
    byte[] exif = {
      'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, //
      1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
    };
    PhotoFacts facts = read(jpeg(0xE1, exif));
    assertThat(facts.width()).isEqualTo(40);
    assertThat(facts.height()).isEqualTo(60);
  }

  @Test
  void whatIsNoPictureIsNamed() {
    assertThatThrownBy(() -> read("not a picture".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(StepFailure.class)
        .hasMessage(
            "stills/a.jpg cannot be read as a picture. Give it as JPEG, PNG, TIFF or WebP.");
  }

  private PhotoFacts read(byte[] file) throws Exception {
    Path photo = folder.resolve("photo");
    Files.write(photo, file);
    Path out =
        FolderWorkspace.run(
            new ReadPhoto("stills/a.jpg"), folder.resolve("out"), Map.of("photo", photo));
    return PhotoFacts.read(out.resolve(ReadPhoto.OUTPUT));
  }

  /** The headers of a JPEG of 60 x 40 (ITU-T T.81, B.2) with a segment behind its start. */
  private static byte[] jpeg(int marker, byte[] segment) {
    byte[] head =
        ByteBuffer.allocate(4)
            .put((byte) 0xFF)
            .put((byte) marker)
            .putShort((short) (segment.length + 2))
            .array();
    byte[] frame = {(byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 40, 0, 60, 1, 1, 0x11, 0};
    return join(
        new byte[] {(byte) 0xFF, (byte) 0xD8},
        head,
        segment,
        frame,
        new byte[] {(byte) 0xFF, (byte) 0xD9});
  }

  /** A dataset of record 2 (IIM 4.2, 1.5). */
  private static byte[] record(int number, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return join(new byte[] {0x1C, 2, (byte) number, 0, (byte) bytes.length}, bytes);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
