package boxset.formats.cmaf;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.MalformedException;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.PixelAspectRatioBox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CMAF track file (ISO/IEC 23000-19, 7.3.3.1), laid out to the last byte but not yet written:
 * {@code ftyp moov sidx (moof mdat)*}.
 */
public final class TrackFile {
  /** From here on a transfer of its own costs little more than its bytes. */
  private static final long TRANSFERRED_BYTES = 128 << 10;

  private static final int GATHERED_BUFFERS = 256;

  private final ByteBuffer head;
  private final List<Fragment> fragments;
  private final TrackIndex index;

  TrackFile(ByteBuffer head, List<Fragment> fragments, TrackIndex index) {
    this.head = head;
    this.fragments = List.copyOf(fragments);
    this.index = index;
  }

  /**
   * Joins the chunks of one rung.
   *
   * @throws PackagingException when the chunks' parameter sets, rate or pictures do not fit
   *     together or to the segmentation
   */
  public static TrackFile ofPictures(
      List<Chunk> chunks, Segmentation segmentation, TrackMetadata metadata)
      throws PackagingException {
    AvcSampleEntry entry = PictureJoin.entry(chunks);
    checkLength(chunks, segmentation);
    Set<Integer> sync = new HashSet<>(PictureJoin.idrFrames(chunks, segmentation.rate()));
    List<Cut> cuts = new ArrayList<>();
    for (int start : segmentation.starts()) {
      if (!sync.contains(start)) {
        throw new PackagingException(
            chunks.getFirst().name()
                + ": a segment begins at picture "
                + start
                + ", which does not decode on its own");
      }
      cuts.add(new Cut(start, start * segmentation.rate().ticksPerFrame()));
    }
    return new TrackLayout(
            TrackKind.PICTURE,
            codecs(chunks, entry),
            header(entry, segmentation, metadata),
            PictureJoin.samples(chunks, segmentation.rate()),
            cuts)
        .lay(picture(entry, segmentation.rate()), null);
  }

  /**
   * Joins the chunks of the trick rendition; every picture becomes a segment that begins at the
   * programme's picture nearest to its time and lasts until the next.
   *
   * @throws PackagingException when the chunks do not fit together, or a picture does not decode on
   *     its own
   */
  public static TrackFile ofTrickPictures(
      List<Chunk> chunks, Segmentation segmentation, TrackMetadata metadata)
      throws PackagingException {
    AvcSampleEntry entry = PictureJoin.entry(chunks);
    checkLength(chunks, segmentation);
    FrameRate rate = segmentation.rate();
    List<Integer> frames = TrickJoin.frames(chunks, rate);
    List<Cut> cuts = new ArrayList<>();
    for (int frame : frames) {
      cuts.add(new Cut(cuts.size(), frame * rate.ticksPerFrame()));
    }
    return new TrackLayout(
            TrackKind.TRICK,
            codecs(chunks, entry),
            header(entry, segmentation, metadata),
            TrickJoin.samples(chunks, frames, rate, segmentation.frames()),
            cuts)
        .lay(picture(entry, new FrameRate(1, 1)), null);
  }

  /**
   * Packages sound, cut nearest to the picture's boundaries and ending with the picture. Sound that
   * ends up to one of its own frames early is stretched to the picture's end by the last frame's
   * duration.
   *
   * @throws PackagingException when the sound is shorter than the picture, or not of a coding we
   *     package
   */
  public static TrackFile ofSound(Chunk sound, Segmentation segmentation, TrackMetadata metadata)
      throws PackagingException {
    SoundCoding coding = SoundCoding.of(sound);
    SoundCut cut = SoundCut.of(sound, segmentation);
    MovieHeader header =
        new MovieHeader(
            sound.track().sampleEntry(),
            sound.track().timescale(),
            cut.durationTicks(),
            cut.primingTicks(),
            metadata);
    return new TrackLayout(TrackKind.SOUND, coding.codecs(), header, cut.samples(), cut.cuts())
        .lay(null, coding.sound());
  }

  /** Where everything is in the file. */
  public TrackIndex index() {
    return index;
  }

  /** Writes the file, {@link TrackIndex#bytes()} bytes, in one pass; may be called again. */
  public void writeTo(ByteSink sink) throws IOException {
    List<ByteBuffer> gathered = new ArrayList<>();
    gathered.add(head.duplicate());
    for (Fragment fragment : fragments) {
      gathered.add(fragment.head().duplicate());
      for (Extent extent : fragment.extents()) {
        if (extent.length() < TRANSFERRED_BYTES) {
          gathered.add(extent.source().slice(extent.offset(), (int) extent.length()));
        } else {
          flush(gathered, sink);
          sink.transfer(extent.source(), extent.offset(), extent.length());
        }
      }
      if (gathered.size() >= GATHERED_BUFFERS) {
        flush(gathered, sink);
      }
    }
    flush(gathered, sink);
  }

  private static void flush(List<ByteBuffer> gathered, ByteSink sink) throws IOException {
    if (!gathered.isEmpty()) {
      sink.write(gathered.toArray(ByteBuffer[]::new));
      gathered.clear();
    }
  }

  private static void checkLength(List<Chunk> chunks, Segmentation segmentation)
      throws PackagingException {
    int frames = chunks.stream().mapToInt(Chunk::frames).sum();
    if (frames != segmentation.frames()) {
      throw new PackagingException(
          "%s and the chunks behind it cover %d pictures of the programme's %d"
              .formatted(chunks.getFirst().name(), frames, segmentation.frames()));
    }
  }

  private static MovieHeader header(
      AvcSampleEntry entry, Segmentation segmentation, TrackMetadata metadata) {
    FrameRate rate = segmentation.rate();
    return new MovieHeader(
        entry, rate.timescale(), segmentation.frames() * rate.ticksPerFrame(), 0, metadata);
  }

  private static String codecs(List<Chunk> chunks, AvcSampleEntry entry) throws PackagingException {
    try {
      return PictureJoin.parameters(chunks.getFirst(), entry).sequence().codecs();
    } catch (MalformedException e) {
      throw new PackagingException(chunks.getFirst().name() + ": " + e.getMessage());
    }
  }

  private static TrackIndex.Picture picture(AvcSampleEntry entry, FrameRate rate) {
    PixelAspectRatioBox aspect = entry.aspect().orElse(new PixelAspectRatioBox(1, 1));
    return new TrackIndex.Picture(
        entry.width(),
        entry.height(),
        (int) aspect.horizontalSpacing(),
        (int) aspect.verticalSpacing(),
        rate.numerator(),
        rate.denominator());
  }
}
