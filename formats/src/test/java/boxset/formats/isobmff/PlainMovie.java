package boxset.formats.isobmff;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Writes a plain movie of one track as encoders do, so that tests need no media. */
public final class PlainMovie {
  private static final String AVC_C =
      "0164001fffe100186764001facd9405005bb011000003e90000bb800f183196001000468ef8fcbfdf8f800";
  private static final String ESDS =
      "0319000100" + "0411" + "4015" + "0000000000000000000000" + "05021190" + "060102";

  private final List<Sample> samples = new ArrayList<>();
  private long timescale = 12288;
  private String handler = "vide";
  private SampleEntry entry = pictureEntry(640, 360);
  private long mediaTime;
  private boolean headerLast;
  private boolean farOffsets;

  private PlainMovie() {}

  private record Sample(int size, int duration, int compositionOffset, boolean sync) {}

  /** A picture coded with AVC. */
  public static AvcSampleEntry pictureEntry(int width, int height) {
    return pictureEntry(width, height, AVC_C);
  }

  /** A picture coded with AVC, its decoder configuration given. */
  public static AvcSampleEntry pictureEntry(int width, int height, String avcC) {
    return new AvcSampleEntry(
        width,
        height,
        new CodecConfigurationBox("avcC", Bytes.ofHex(avcC)),
        Optional.of(new PixelAspectRatioBox(1, 1)),
        Optional.empty());
  }

  /**
   * Pictures in groups; the picture behind an IDR picture is shown after the one that follows it.
   */
  public static PlainMovie pictures(int count, int groupLength) {
    PlainMovie movie = new PlainMovie();
    movie.mediaTime = 512;
    for (int i = 0; i < count; i++) {
      int inGroup = i % groupLength;
      boolean pairs =
          inGroup > 0 && i + (inGroup % 2) < count && inGroup + inGroup % 2 < groupLength;
      int offset = 512 + (pairs ? (inGroup % 2 == 1 ? 512 : -512) : 0);
      movie.sample(100 + i, 512, offset, inGroup == 0);
    }
    return movie;
  }

  /** Stereo AAC at 48 kHz with the usual priming; the last frame is short. */
  public static PlainMovie sound(int frames, int lastDuration) {
    PlainMovie movie = new PlainMovie();
    movie.timescale = 48000;
    movie.handler = "soun";
    movie.mediaTime = 1024;
    movie.entry =
        new Mp4AudioSampleEntry(2, 48000, new ElementaryStreamDescriptorBox(Bytes.ofHex(ESDS)));
    for (int i = 0; i < frames; i++) {
      movie.sample(50 + i % 7, i + 1 < frames ? 1024 : lastDuration, 0, true);
    }
    return movie;
  }

  public PlainMovie sample(int size, int duration, int compositionOffset, boolean sync) {
    samples.add(new Sample(size, duration, compositionOffset, sync));
    return this;
  }

  public PlainMovie timescale(long ticks) {
    timescale = ticks;
    return this;
  }

  public PlainMovie entry(SampleEntry other) {
    entry = other;
    return this;
  }

  public PlainMovie mediaTime(long ticks) {
    mediaTime = ticks;
    return this;
  }

  public PlainMovie headerLast() {
    headerLast = true;
    return this;
  }

  public PlainMovie farOffsets() {
    farOffsets = true;
    return this;
  }

  /** The file; the bytes of a sample all have its number. */
  public byte[] bytes() {
    long content = samples.stream().mapToLong(Sample::size).sum();
    int headerLength = written(w -> movie(w, 0)).length;
    FieldWriter w = FieldWriter.bigEndian();
    new FileTypeBox("isom", 512, List.of("isom", "avc1")).write(w);
    int fileType = w.position();
    if (!headerLast) {
      movie(w, fileType + headerLength + 8L);
    }
    new MediaDataHeader(content).write(w);
    for (int i = 0; i < samples.size(); i++) {
      byte[] sample = new byte[samples.get(i).size];
      Arrays.fill(sample, (byte) i);
      w.bytes("sample", sample);
    }
    if (headerLast) {
      movie(w, fileType + 8L);
    }
    return w.toBytes();
  }

  private static byte[] written(Consumer<FieldWriter> rows) {
    FieldWriter w = FieldWriter.bigEndian();
    rows.accept(w);
    return w.toBytes();
  }

  private static void box(FieldWriter w, String type, Runnable fields) {
    try (var _ = w.table(type, Width.U32, Counts.WHOLE_SCOPE)) {
      w.ascii("type", 4, type);
      fields.run();
    }
  }

  private void movie(FieldWriter w, long dataOffset) {
    box(
        w,
        "moov",
        () -> {
          new MovieHeaderBox(1000, 2).write(w);
          box(
              w,
              "trak",
              () -> {
                new TrackHeaderBox(1, handler.equals("soun"), 0, 0).write(w);
                if (mediaTime != 0) {
                  new EditBox(new EditListBox(mediaTime)).write(w);
                }
                box(
                    w,
                    "mdia",
                    () -> {
                      new MediaHeaderBox(timescale, "eng").write(w);
                      new HandlerBox(handler, "").write(w);
                      box(w, "minf", () -> box(w, "stbl", () -> table(w, dataOffset)));
                    });
              });
        });
  }

  private void table(FieldWriter w, long dataOffset) {
    new SampleDescriptionBox(entry).write(w);
    full(w, "stts", 1, () -> samples.forEach(s -> w.u32s("row", 1, s.duration)), samples.size());
    if (handler.equals("vide")) {
      full(
          w,
          "ctts",
          1,
          () ->
              samples.forEach(s -> {
                w.u32("sample_count", 1);
                w.i32("sample_offset", s.compositionOffset);
              }),
          samples.size());
      List<Integer> sync =
          IntStream.range(0, samples.size()).filter(i -> samples.get(i).sync).boxed().toList();
      full(w, "stss", 0, () -> sync.forEach(i -> w.u32("sample_number", i + 1L)), sync.size());
    }
    box(
        w,
        "stsz",
        () -> {
          w.u32s("head", 0, 0, samples.size());
          samples.forEach(s -> w.u32("entry_size", s.size));
        });
    full(w, "stsc", 0, () -> w.u32s("row", 1, samples.size(), 1), 1);
    if (farOffsets) {
      full(w, "co64", 0, () -> w.u64("chunk_offset", dataOffset), 1);
    } else {
      full(w, "stco", 0, () -> w.u32("chunk_offset", dataOffset), 1);
    }
  }

  private static void full(FieldWriter w, String type, int version, Runnable rows, int count) {
    box(
        w,
        type,
        () -> {
          w.u8("version", type.equals("ctts") ? version : 0);
          w.u24("flags", 0);
          w.u32("entry_count", count);
          rows.run();
        });
  }
}
