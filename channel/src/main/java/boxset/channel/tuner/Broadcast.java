package boxset.channel.tuner;

import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.Profile;
import boxset.channel.Showing;
import boxset.formats.aac.AudioSpecificConfig;
import boxset.formats.avc.AvcDecoderConfiguration;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.MalformedException;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.EncodedFragment;
import boxset.formats.isobmff.MovieException;
import boxset.formats.isobmff.MovieFragmentReader;
import boxset.formats.isobmff.Mp4AudioSampleEntry;
import boxset.formats.isobmff.Samples;
import boxset.formats.mpegts.TransportStream;
import boxset.formats.mpegts.TransportStream.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * A channel as one transport stream, from a segment on: what the channel shows one behind the other
 * bears one continuous time, which is that of the wall clock.
 *
 * <p>Pictures keep their places to the frame. Sound stands in a grid of its own frames since 1970:
 * an item gets the frames of the grid that begin in it, each filled by the frame of the item's
 * sound nearest in time, so that sound is at most half a frame off and never drifts. An item whose
 * sound begins later than its pictures, or ends sooner, repeats its first or last frame.
 *
 * <p>Not for several threads.
 */
public final class Broadcast {
  /**
   * Pictures between decoding and presentation that all items get, so that where one item reorders
   * more than the next, decoding times go on without a jump: encoders reorder two at most.
   */
  private static final int REORDERED = 2;

  /** How long before its time a segment is sent: a receiver then has a second one in hand. */
  private static final Duration AHEAD = Duration.ofSeconds(4);

  /** Flicks in 1/90000 s. */
  private static final long FLICKS_PER_STAMP = Flicks.PER_SECOND / 90_000;

  private Channel channel;
  private final SegmentStore store;
  private final Profile.Picture picture;
  private final List<Profile.Sound> sounds;
  private final TransportStream stream;
  private Optional<Showing> showing;
  private Optional<Opened> opened = Optional.empty();
  private int segment;

  private Broadcast(
      Channel channel,
      SegmentStore store,
      Profile.Picture picture,
      List<Profile.Sound> sounds,
      TransportStream stream,
      Optional<Showing> showing,
      int segment) {
    this.channel = channel;
    this.store = store;
    this.picture = picture;
    this.sounds = sounds;
    this.stream = stream;
    this.showing = showing;
    this.segment = segment;
  }

  /**
   * Begins with the segment that is on, or that the channel begins with.
   *
   * @param rendition id of the pictures
   * @throws IOException when what is on cannot be read, or its sound is not AAC
   */
  public static Broadcast from(Channel channel, String rendition, SegmentStore store, Instant now)
      throws IOException {
    long at = Math.max(channel.picture(now), channel.start());
    Optional<Showing> showing = at < channel.end() ? Optional.of(channel.at(at)) : Optional.empty();
    return at(channel, rendition, store, showing, showing.map(one -> one.segmentAt(at)).orElse(0));
  }

  private static Broadcast at(
      Channel channel, String rendition, SegmentStore store, Optional<Showing> showing, int segment)
      throws IOException {
    Profile profile = channel.profile();
    Profile.Picture picture =
        profile.pictures().stream()
            .filter(each -> each.id().equals(rendition))
            .findFirst()
            .orElseThrow(() -> new IOException("There is no rendition " + rendition));
    List<Profile.Sound> sounds = profile.streamedSounds();
    List<TrackReader> heard = showing.isPresent() ? heard(showing.get(), sounds, store) : List.of();
    List<TransportStream.Sound> streams = new ArrayList<>();
    for (int i = 0; i < heard.size(); i++) {
      Profile.Sound sound = sounds.get(i);
      streams.add(
          new TransportStream.Sound(
              configuration(heard.get(i), sound.id()),
              heard.get(i).header().language(),
              sound.purpose() == SoundPurpose.DESCRIPTION));
    }
    Broadcast broadcast =
        new Broadcast(
            channel,
            store,
            picture,
            sounds,
            new TransportStream(streams, "Boxset", channel.head().name()),
            showing,
            segment);
    if (showing.isPresent()) {
      broadcast.opened = Optional.of(broadcast.open(showing.get(), heard));
    }
    return broadcast;
  }

  private static List<TrackReader> heard(Showing on, List<Profile.Sound> sounds, SegmentStore store)
      throws IOException {
    List<TrackReader> heard = new ArrayList<>();
    for (Profile.Sound sound : sounds) {
      heard.add(TrackReader.open(on.content().track(sound.id()), store));
    }
    return heard;
  }

  /** Goes on with the same channel and maybe more revisions of it. */
  public void goOnWith(Channel now) {
    if (now != channel && showing.isPresent()) {
      long at = showing.get().boundary(segment);
      boolean same = now.head().epoch().equals(channel.head().epoch());
      Optional<Showing> on =
          same && at >= now.start() && at < now.end() ? Optional.of(now.at(at)) : Optional.empty();
      if (!on.equals(showing)) {
        opened = Optional.empty();
        segment = on.map(one -> one.segmentAt(at)).orElse(0);
        showing = on;
      }
      channel = now;
    }
  }

  /** When the next segment is to be sent, which may have passed; empty when the channel ends. */
  public Optional<Instant> due() {
    return showing.map(
        on -> Instant.ofEpochMilli(channel.milliseconds(on.boundary(segment))).minus(AHEAD));
  }

  /**
   * Sends the next segment: whole packets.
   *
   * @throws IOException when a file is not there or damaged, or the sink takes no more
   * @throws IllegalStateException when the channel has ended
   */
  public void send(ByteSink out) throws IOException {
    Showing on = showing.orElseThrow(() -> new IllegalStateException("The channel has ended"));
    Opened content = opened.isPresent() ? opened.get() : open(on, heard(on, sounds, store));
    content.write(segment, false, out);
    segment++;
    opened = Optional.of(content);
    if (segment == on.count()) {
      showing = channel.next(on);
      opened = Optional.empty();
      segment = 0;
    }
  }

  /**
   * A segment of a channel as a piece of its stream, which those on either side of it go with, also
   * when others made them: it follows from the channel and its place alone.
   *
   * @param rendition id of the pictures
   * @param on what is shown
   * @param index which segment of it
   * @throws IOException when what is on cannot be read, or its sound is not AAC
   */
  public static void segment(
      Channel channel, String rendition, SegmentStore store, Showing on, int index, ByteSink out)
      throws IOException {
    Broadcast broadcast = at(channel, rendition, store, Optional.of(on), index);
    broadcast.opened.orElseThrow().write(index, true, out);
  }

  private Opened open(Showing on, List<TrackReader> heard) throws IOException {
    TrackReader pictures = TrackReader.open(on.content().track(picture.id()), store);
    if (!(pictures.header().sampleEntry() instanceof AvcSampleEntry entry)) {
      throw new IOException(picture.id() + " is not coded with AVC");
    }
    List<SoundGrid> grids = heard.stream().map(track -> new SoundGrid(on, track)).toList();
    try {
      return new Opened(
          on,
          pictures,
          AvcDecoderConfiguration.parse(entry.configuration().configuration()),
          grids);
    } catch (MalformedException e) {
      throw new IOException(on.content().id() + ": " + e.getMessage(), e);
    }
  }

  private static AudioSpecificConfig configuration(TrackReader track, String id)
      throws IOException {
    if (!(track.header().sampleEntry() instanceof Mp4AudioSampleEntry entry)) {
      throw new IOException(id + " is not coded with AAC");
    }
    try {
      return AudioSpecificConfig.parseDescriptor(entry.descriptor().descriptor());
    } catch (MalformedException e) {
      throw new IOException(id + ": " + e.getMessage(), e);
    }
  }

  private static EncodedFragment fragment(ByteBuffer bytes) throws IOException {
    try {
      return MovieFragmentReader.read(bytes);
    } catch (MovieException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Flicks since 1970 of a tick of a showing's content, which begins at its first segment. */
  private long flicks(Showing on, long tick, long timescale) {
    long from = on.content().boundary(on.first()) * Flicks.perFrame(channel.profile().rate());
    return channel.flicks(on.start()) + tick * Flicks.perTick(timescale) - from;
  }

  private static LongUnaryOperator stamps(long flicks, long timescale) {
    long tick = Flicks.perTick(timescale);
    return ticks -> Math.floorDiv(flicks + ticks * tick, FLICKS_PER_STAMP);
  }

  /** An item whose files are open. */
  private final class Opened {
    private final Showing on;
    private final TrackReader pictures;
    private final AvcDecoderConfiguration coding;
    private final List<SoundGrid> grids;

    private Opened(
        Showing on, TrackReader pictures, AvcDecoderConfiguration coding, List<SoundGrid> grids) {
      this.on = on;
      this.pictures = pictures;
      this.coding = coding;
      this.grids = grids;
    }

    private void write(int index, boolean whole, ByteSink out) throws IOException {
      int number = on.first() + index;
      ByteBuffer bytes = pictures.segment(number);
      EncodedFragment fragment = fragment(bytes);
      long timescale = pictures.header().timescale();
      long frame = Flicks.perFrame(channel.profile().rate()) / Flicks.perTick(timescale);
      long early = Math.max(pictures.leadIn(), REORDERED * frame);
      Run run =
          new Run(
              bytes,
              fragment.samples().paced(Math.toIntExact(frame)),
              0,
              fragment.samples().count(),
              stamps(flicks(on, fragment.decodeTime() - early, timescale), timescale),
              early - pictures.leadIn());
      List<List<Run>> beside = new ArrayList<>();
      for (SoundGrid grid : grids) {
        beside.add(grid.runs(number, index));
      }
      if (whole) {
        stream.writeWhole(coding, run, beside, out);
      } else {
        stream.write(coding, run, beside, out);
      }
    }
  }

  /** An item's sound in the grid of frames since 1970. */
  private final class SoundGrid {
    private final Showing on;
    private final TrackReader track;

    /** The grid's next frame, its frame of the item's sound, and how long frames are. */
    private long next;

    private long source;
    private long frameFlicks;

    private SoundGrid(Showing on, TrackReader track) {
      this.on = on;
      this.track = track;
    }

    private List<Run> runs(int number, int index) throws IOException {
      ByteBuffer bytes = track.segment(number);
      EncodedFragment fragment = fragment(bytes);
      Samples samples = fragment.samples();
      long timescale = track.header().timescale();
      int ticks = samples.duration(0);
      long from = fragment.decodeTime() / ticks;
      List<Run> runs = new ArrayList<>();
      if (frameFlicks == 0) {
        long late = begin(ticks * Flicks.perTick(timescale), timescale, from);
        if (index > 0) {
          next += late;
        } else {
          repeat(runs, late, bytes, samples, 0, timescale);
        }
      }
      long end = Math.ceilDiv(channel.flicks(on.end()), frameFlicks);
      int first = Math.toIntExact(Math.max(0, source - from));
      int to = Math.toIntExact(Math.min(samples.count(), first + end - next));
      if (first < to) {
        runs.add(run(bytes, samples, first, to, timescale));
        source += to - first;
      }
      if (index == on.count() - 1) {
        repeat(runs, end - next, bytes, samples, samples.count() - 1, timescale);
      }
      return runs;
    }

    /**
     * Finds the place in the grid.
     *
     * @return how many frames of the grid begin before the first that is there
     */
    private long begin(long flicks, long timescale, long from) {
      frameFlicks = flicks;
      next = Math.ceilDiv(channel.flicks(on.start()), flicks);
      long heard = next * flicks - flicks(on, -track.leadIn(), timescale);
      long nearest = Math.floorDiv(2 * heard + flicks, 2 * flicks);
      source = Math.max(from, nearest);
      return source - nearest;
    }

    private void repeat(
        List<Run> runs, long times, ByteBuffer bytes, Samples samples, int frame, long timescale) {
      for (long i = 0; i < times; i++) {
        runs.add(run(bytes, samples, frame, frame + 1, timescale));
      }
    }

    private Run run(ByteBuffer bytes, Samples samples, int first, int to, long timescale) {
      Run run = new Run(bytes, samples, first, to, stamps(next * frameFlicks, timescale), 0);
      next += to - first;
      return run;
    }
  }
}
