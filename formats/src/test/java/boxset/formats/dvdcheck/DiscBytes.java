package boxset.formats.dvdcheck;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.discimage.BridgeImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import boxset.formats.dvdvideo.Disc;
import boxset.formats.dvdvideo.DiscLayout;
import boxset.formats.dvdvideo.VideoTsFile;
import boxset.formats.findings.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An image in memory, to be damaged at the places that its own tables name. */
final class DiscBytes {
  private final byte[] image;
  private final Map<String, Integer> files;

  private DiscBytes(byte[] image, Map<String, Integer> files) {
    this.image = image;
    this.files = files;
  }

  static DiscBytes of(Disc disc) throws Exception {
    DiscLayout layout = DiscLayout.of(disc);
    Map<String, ByteArrayOutputStream> contents = new LinkedHashMap<>();
    layout.writeTo(
        file -> to(contents.computeIfAbsent(file.name(), _ -> new ByteArrayOutputStream())));
    List<DiscFile> files = new ArrayList<>();
    for (VideoTsFile file : layout.files()) {
      byte[] content = Objects.requireNonNull(contents.get(file.name())).toByteArray();
      files.add(
          new DiscFile(
              "VIDEO_TS",
              file.name(),
              content.length,
              sink -> sink.write(ByteBuffer.wrap(content))));
    }
    BridgeImage bridge =
        new BridgeImage(
            new VolumeName("CHECKED", "0123456789ABCDEF"),
            List.of("AUDIO_TS"),
            files,
            LocalDateTime.of(2026, 3, 1, 12, 0));
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    bridge.writeTo(to(image));
    Map<String, Integer> places = new LinkedHashMap<>();
    files.forEach(file -> places.put(file.name(), (int) bridge.sectorOf(file) * 2048));
    return new DiscBytes(image.toByteArray(), places);
  }

  private static ByteSink to(ByteArrayOutputStream out) {
    return buffers -> {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.writeBytes(bytes);
      }
    };
  }

  DiscBytes copy() {
    return new DiscBytes(image.clone(), files);
  }

  List<Finding> check() throws Exception {
    return DvdCheck.ofImage(ByteSource.of(image), _ -> {}).findings();
  }

  ByteSource source() {
    return ByteSource.of(image);
  }

  /** The image itself. */
  byte[] bytes() {
    return image;
  }

  /** Where a file begins. */
  int file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  int u8(int at) {
    return image[at] & 0xFF;
  }

  int u16(int at) {
    return ByteBuffer.wrap(image).getShort(at) & 0xFFFF;
  }

  int u32(int at) {
    return ByteBuffer.wrap(image).getInt(at);
  }

  void put8(int at, int value) {
    image[at] = (byte) value;
  }

  void put16(int at, int value) {
    ByteBuffer.wrap(image).putShort(at, (short) value);
  }

  void put32(int at, long value) {
    ByteBuffer.wrap(image).putInt(at, (int) value);
  }

  void put64(int at, long value) {
    ByteBuffer.wrap(image).putLong(at, value);
  }

  void add(int at, int value) {
    image[at] += (byte) value;
  }

  /** Where a table of an IFO begins, by the pointer in its first sector. */
  int table(String ifo, int pointer) {
    return file(ifo) + u32(file(ifo) + pointer) * 2048;
  }

  /** A chain of a title set's table, from 1. */
  int chain(int number) {
    int table = table("VTS_01_0.IFO", 0xCC);
    return table + u32(table + 8 + 8 * (number - 1) + 4);
  }

  /** The only chain of a menu. */
  int menuChain(String ifo, int pointer) {
    int table = table(ifo, pointer);
    int unit = table + u32(table + 8 + 4);
    return unit + u32(unit + 8 + 4);
  }

  /** A part of a chain, by the field that has its offset. */
  int part(int chain, int field) {
    return chain + u16(chain + field);
  }

  /** The navigation pack of a VOBU of the titles, from 0. */
  int vobu(int number) {
    int map = table("VTS_01_0.IFO", 0xE4);
    return file("VTS_01_1.VOB") + u32(map + 4 + 4 * number) * 2048;
  }

  /** The first pack behind a VOBU's navigation pack that carries a stream. */
  int pack(int vobu, int stream) {
    for (int at = vobu(vobu) + 2048; ; at += 2048) {
      boolean is =
          stream >= 0xC0
              ? u8(at + 17) == stream
              : u8(at + 17) == 0xBD && u8(at + 23 + u8(at + 22)) == stream;
      if (is) {
        return at;
      }
    }
  }

  /** Copies IFOs to their BUPs, so that what is damaged is not told by the difference. */
  DiscBytes withCopies() {
    for (String name : files.keySet()) {
      if (name.endsWith(".IFO")) {
        int copy = file(name.replace(".IFO", ".BUP"));
        int length = 2048 * (u32(file(name) + 0x1C) + 1);
        if (length > 0 && length < 100_000) {
          System.arraycopy(image, file(name), image, copy, length);
        }
      }
    }
    return this;
  }
}
