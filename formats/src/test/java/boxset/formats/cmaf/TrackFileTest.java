package boxset.formats.cmaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSource;
import boxset.formats.cmaf.TrackIndex.Segment;
import boxset.formats.isobmff.EncodedFragment;
import boxset.formats.isobmff.MovieException;
import boxset.formats.isobmff.MovieFragmentReader;
import boxset.formats.isobmff.MovieReader;
import boxset.formats.isobmff.PlainMovie;
import boxset.formats.isobmff.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrackFileTest {
  private static final FrameRate FILM = new FrameRate(24, 1);
  private static final TrackMetadata PICTURE = TrackMetadata.picture("Picture");
  private static final TrackMetadata ENGLISH =
      new TrackMetadata("en-GB", "English", List.of("main"));

  private static Chunk chunk(String name, int frames, PlainMovie movie) throws Exception {
    ByteSource bytes = ByteSource.of(movie.bytes());
    return new Chunk(name, frames, MovieReader.read(bytes), bytes);
  }

  private static Chunk pictures(String name, int frames) throws Exception {
    return chunk(name, frames, PlainMovie.pictures(frames, 12));
  }

  private static byte[] written(TrackFile file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(buffers -> {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.writeBytes(bytes);
      }
    });
    return out.toByteArray();
  }

  private static Segmentation segmentation(int frames, List<Chunk> chunks) throws Exception {
    return Segmentation.of(FILM, frames, Segmentation.idrFrames(chunks, FILM), Set.of());
  }

  @Test
  void chunksBecomeOneTrackWithoutASeam() throws Exception {
    List<Chunk> chunks = List.of(pictures("one", 130), pictures("two", 100));
    TrackFile file = TrackFile.ofPictures(chunks, segmentation(230, chunks), PICTURE);
    List<ParsedTrack.Sample> samples = ParsedTrack.of(written(file)).samples();

    assertThat(samples).hasSize(230);
    for (int i = 0; i < samples.size(); i++) {
      ParsedTrack.Sample sample = samples.get(i);
      int inChunk = i < 130 ? i : i - 130;
      assertThat(sample.sync()).isEqualTo(inChunk % 12 == 0);
      assertThat(sample.bytes().toArray()).hasSize(100 + inChunk).containsOnly((byte) inChunk);
    }
    assertThat(samples.stream().map(ParsedTrack.Sample::presentationTicks).sorted())
        .containsExactlyElementsOf(LongStream.range(0, 230).mapToObj(i -> i * 1000).toList());
  }

  @Test
  void everyClosedGroupIsDecodedFromTheTickItIsPresentedFromUntilTheTickItEnds() throws Exception {
    Chunk inOrder = chunk("in order", 30, inOrder(30));
    Chunk deep = chunk("deep", 4, deep());
    for (List<Chunk> chunks :
        List.of(List.of(inOrder, deep), List.of(deep, inOrder), List.of(inOrder))) {
      TrackFile file = TrackFile.ofPictures(chunks, whole(chunks), PICTURE);
      ParsedTrack track = ParsedTrack.of(written(file));

      assertThat(track.mediaTime()).isZero();
      assertThat(track.samples())
          .filteredOn(ParsedTrack.Sample::sync)
          .allMatch(sample -> sample.decodeTicks() == sample.presentationTicks());
      assertThat(track.samples()).allMatch(sample -> sample.compositionOffset() >= 0);
      long end = track.samples().size() * 1000L;
      assertThat(track.samples())
          .allMatch(sample -> sample.presentationTicks() + sample.durationTicks() <= end);
      assertThat(track.samples().stream().map(ParsedTrack.Sample::presentationTicks).sorted())
          .containsExactlyElementsOf(
              LongStream.range(0, track.samples().size()).mapToObj(i -> i * 1000).toList());
      assertThat(track.earliestPresentationTicks()).isZero();
      assertThat(file.index().segments().getFirst().startTicks()).isZero();
    }
  }

  private static PlainMovie inOrder(int count) {
    PlainMovie movie = PlainMovie.pictures(0, 1).mediaTime(0);
    for (int i = 0; i < count; i++) {
      movie.sample(100, 512, 0, i == 0);
    }
    return movie;
  }

  /** Decoded as 0 3 2 1: the last is shown two pictures before its place in decoding order. */
  private static PlainMovie deep() {
    return PlainMovie.pictures(0, 1)
        .mediaTime(1024)
        .sample(100, 512, 1024, true)
        .sample(100, 512, 1024 + 2 * 512, false)
        .sample(100, 512, 1024, false)
        .sample(100, 512, 0, false);
  }

  private static Segmentation whole(List<Chunk> chunks) throws Exception {
    return segmentation(chunks.stream().mapToInt(Chunk::frames).sum(), chunks);
  }

  @Test
  void theIndexTellsWhereTheBytesReallyAre() throws Exception {
    List<Chunk> chunks = List.of(pictures("one", 130), pictures("two", 100));
    TrackFile file = TrackFile.ofPictures(chunks, segmentation(230, chunks), PICTURE);
    TrackIndex index = file.index();
    byte[] bytes = written(file);

    assertThat(index.codecs()).isEqualTo("avc1.64001f");
    assertThat(index.bytes()).isEqualTo(bytes.length);
    assertThat(index.durationTicks()).isEqualTo(230_000);
    assertThat(type(bytes, index.initialization().offset())).isEqualTo("ftyp");
    assertThat(type(bytes, index.index().offset())).isEqualTo("sidx");
    long end = index.index().end();
    long ticks = 0;
    for (Segment segment : index.segments()) {
      assertThat(segment.offset()).isEqualTo(end);
      assertThat(segment.startTicks()).isEqualTo(ticks);
      assertThat(type(bytes, segment.offset())).isEqualTo("moof");
      int first = (int) (segment.offset() + segment.keyFrameLength());
      assertThat(bytes[first]).isEqualTo((byte) (bytes[first - 1] + 1));
      end = segment.offset() + segment.length();
      ticks += segment.durationTicks();
    }
    assertThat(end).isEqualTo(bytes.length);
    assertThat(ticks).isEqualTo(index.durationTicks());
    assertThat(ParsedTrack.of(bytes).indexedSizes())
        .containsExactlyElementsOf(index.segments().stream().map(Segment::length).toList());
  }

  @Test
  void writingTwiceGivesTheSameBytes() throws Exception {
    List<Chunk> chunks = List.of(pictures("one", 48));
    TrackFile file = TrackFile.ofPictures(chunks, segmentation(48, chunks), PICTURE);
    assertThat(written(file)).isEqualTo(written(file));
  }

  @Test
  void soundEndsWithThePictureAndKeepsItsPriming() throws Exception {
    Segmentation segmentation = new Segmentation(FILM, 240, List.of(0, 48, 144));
    TrackFile file =
        TrackFile.ofSound(chunk("sound", 0, PlainMovie.sound(480, 1024)), segmentation, ENGLISH);
    ParsedTrack track = ParsedTrack.of(written(file));
    TrackIndex index = file.index();

    assertThat(index.codecs()).isEqualTo("mp4a.40.2");
    assertThat(index.sound()).isEqualTo(new TrackIndex.Sound(2, 48000));
    assertThat(index.durationTicks()).isEqualTo(480_000);
    assertThat(track.mediaTime()).isEqualTo(1024);
    long total = track.samples().stream().mapToLong(ParsedTrack.Sample::durationTicks).sum();
    assertThat(total).isEqualTo(1024 + 480_000);
    assertThat(index.segments().stream().map(Segment::startTicks))
        .containsExactly(0L, 95L * 1024 - 1024, 282L * 1024 - 1024);
    assertThat(index.segments().stream().mapToLong(Segment::durationTicks).sum())
        .isEqualTo(480_000);
  }

  @Test
  void soundMayEndAFrameEarlyButNotMore() throws Exception {
    Segmentation segmentation = new Segmentation(FILM, 240, List.of(0, 48, 144));
    Chunk frameShort = chunk("mix.m4a", 0, PlainMovie.sound(469, 600));
    assertThat(TrackFile.ofSound(frameShort, segmentation, ENGLISH).index().durationTicks())
        .isEqualTo(480_000);
    Chunk tooShort = chunk("mix.m4a", 0, PlainMovie.sound(460, 1024));
    assertThatThrownBy(() -> TrackFile.ofSound(tooShort, segmentation, ENGLISH))
        .isInstanceOf(PackagingException.class)
        .hasMessage("mix.m4a is 9.792 s long, but the picture is 10.000 s");
  }

  @Test
  void trickPicturesLastUntilTheNextAlsoAcrossChunks() throws Exception {
    List<Chunk> chunks = List.of(chunk("one", 60, oneASecond(3)), chunk("two", 36, oneASecond(2)));
    Segmentation segmentation = new Segmentation(FILM, 96, List.of(0, 60));
    TrackIndex index = TrackFile.ofTrickPictures(chunks, segmentation, PICTURE).index();

    assertThat(index.segments().stream().map(Segment::startTicks))
        .containsExactly(0L, 24_000L, 48_000L, 60_000L, 84_000L);
    assertThat(index.segments().stream().map(Segment::durationTicks))
        .containsExactly(24_000L, 24_000L, 12_000L, 24_000L, 12_000L);
    assertThat(index.segments()).allMatch(segment -> segment.keyFrameLength() == segment.length());
  }

  private static PlainMovie oneASecond(int count) {
    PlainMovie movie = PlainMovie.pictures(0, 1).mediaTime(0);
    for (int i = 0; i < count; i++) {
      movie.sample(300, 12288, 0, true);
    }
    return movie;
  }

  @Test
  void chunksOfDifferentSettingsDoNotJoin() throws Exception {
    String otherSet =
        "0164001effe100186764001eacd9405005bb011000003e90000bb800f183196001000468ef8fcbfdf8f800";
    Chunk one = pictures("chunk 1", 48);
    Chunk other =
        chunk(
            "chunk 2",
            48,
            PlainMovie.pictures(48, 12).entry(PlainMovie.pictureEntry(640, 360, otherSet)));
    Chunk wider =
        chunk("chunk 3", 48, PlainMovie.pictures(48, 12).entry(PlainMovie.pictureEntry(854, 360)));
    Segmentation segmentation = new Segmentation(FILM, 96, List.of(0, 48));
    assertThatThrownBy(() -> TrackFile.ofPictures(List.of(one, other), segmentation, PICTURE))
        .hasMessage("chunk 2 does not join chunk 1: its parameter sets are others");
    assertThatThrownBy(() -> TrackFile.ofPictures(List.of(one, wider), segmentation, PICTURE))
        .hasMessage("chunk 3 does not join chunk 1: its pictures are 854x360");
  }

  @Test
  void aPictureMissingOrOutOfTimeIsNoticed() throws Exception {
    Segmentation segmentation = new Segmentation(FILM, 48, List.of(0));
    Chunk missing = chunk("chunk 1", 48, PlainMovie.pictures(47, 12));
    assertThatThrownBy(() -> TrackFile.ofPictures(List.of(missing), segmentation, PICTURE))
        .hasMessage("chunk 1 has 47 pictures where 48 were due");
    Chunk late = chunk("chunk 1", 48, PlainMovie.pictures(47, 12).sample(1, 512, 1536, false));
    assertThatThrownBy(() -> TrackFile.ofPictures(List.of(late), segmentation, PICTURE))
        .hasMessageStartingWith("chunk 1: picture 47 in decoding order is shown");
    Chunk slow = chunk("chunk 1", 48, PlainMovie.pictures(48, 12).timescale(12800));
    assertThatThrownBy(() -> TrackFile.ofPictures(List.of(slow), segmentation, PICTURE))
        .hasMessageContaining("48 pictures at 24/1 a second");
  }

  @Test
  void aSegmentBeginsOnlyWhereDecodingCan() throws Exception {
    List<Chunk> chunks = List.of(pictures("chunk 1", 48));
    Segmentation segmentation = new Segmentation(FILM, 48, List.of(0, 13));
    assertThatThrownBy(() -> TrackFile.ofPictures(chunks, segmentation, PICTURE))
        .hasMessage("chunk 1: a segment begins at picture 13, which does not decode on its own");
  }

  @Test
  void aSyncPictureThatLaterOnesAreShownBeforeIsNoBoundary() throws Exception {
    // Decoded third, shown third, but the second decoded is shown after it: an open group.
    PlainMovie open =
        PlainMovie.pictures(0, 1)
            .mediaTime(512)
            .sample(1, 512, 512, true)
            .sample(1, 512, 1024, false)
            .sample(1, 512, 0, true);
    assertThat(Segmentation.idrFrames(List.of(chunk("chunk 1", 3, open)), FILM)).containsExactly(0);
  }

  @Test
  void rungsMustDecodeOnTheirOwnAtTheSamePictures() throws Exception {
    Chunk dense = chunk("360p chunk 1", 48, PlainMovie.pictures(48, 12));
    Chunk sparse = chunk("720p chunk 1", 48, PlainMovie.pictures(48, 24));
    assertThatThrownBy(
            () -> Segmentation.commonIdrFrames(List.of(List.of(dense), List.of(sparse)), FILM))
        .hasMessage(
            "720p chunk 1 and 360p chunk 1 do not decode on their own at the same pictures; the first that differs is picture 12");
  }

  private static String type(byte[] bytes, long offset) {
    return new String(Arrays.copyOfRange(bytes, (int) offset + 4, (int) offset + 8), ISO_8859_1);
  }

  @Test
  void aSegmentIsReadAsItWasWritten() throws Exception {
    List<Chunk> chunks = List.of(pictures("one", 130), pictures("two", 100));
    TrackFile file = TrackFile.ofPictures(chunks, segmentation(230, chunks), PICTURE);
    byte[] bytes = written(file);
    Iterator<ParsedTrack.Sample> expected = ParsedTrack.of(bytes).samples().iterator();

    assertThat(MovieReader.readInitialization(ByteSource.of(bytes)).timescale()).isEqualTo(24000);
    for (Segment segment : file.index().segments()) {
      ByteBuffer view = ByteBuffer.wrap(bytes, (int) segment.offset(), (int) segment.length());
      EncodedFragment fragment = MovieFragmentReader.read(view);
      Samples samples = fragment.samples();
      long decode = fragment.decodeTime();
      for (int i = 0; i < samples.count(); i++) {
        ParsedTrack.Sample sample = expected.next();
        byte[] content = new byte[samples.size(i)];
        view.slice().get((int) samples.offset(i), content);
        assertThat(content).isEqualTo(sample.bytes().toArray());
        assertThat(decode).isEqualTo(sample.decodeTicks());
        assertThat(samples.compositionOffset(i)).isEqualTo((int) sample.compositionOffset());
        assertThat(samples.isSync(i)).isEqualTo(sample.sync());
        decode += samples.duration(i);
      }
    }
    assertThat(expected).isExhausted();
  }

  @Test
  void aDamagedSegmentIsRefused() throws Exception {
    List<Chunk> chunks = List.of(pictures("one", 130));
    TrackFile file = TrackFile.ofPictures(chunks, segmentation(130, chunks), PICTURE);
    Segment first = file.index().segments().getFirst();
    int start = (int) first.offset();
    byte[] segment = Arrays.copyOfRange(written(file), start, start + (int) first.length());

    assertThatThrownBy(() -> MovieFragmentReader.read(ByteBuffer.wrap(segment, 0, 40)))
        .isInstanceOf(MovieException.class)
        .hasMessageContaining("moof");
    assertThatThrownBy(
            () -> MovieFragmentReader.read(ByteBuffer.wrap(segment, 0, segment.length - 1)))
        .isInstanceOf(MovieException.class)
        .hasMessageContaining("outside the segment");
  }
}
