package boxset.formats.bdav;

import boxset.formats.avc.AvcStream;
import boxset.formats.avc.CodedPictureBuffer;
import boxset.formats.avc.HrdParameters;
import boxset.formats.avc.SequenceParameterSet;
import boxset.formats.avc.VideoUsability;
import boxset.formats.bdav.BdavException.Rule;
import boxset.formats.bdmv.AspectRatio;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.VideoCoding;
import boxset.formats.bdmv.VideoFormat;
import java.util.Locale;

/** What a Blu-ray disc asks of its pictures. */
final class PictureRules {
  private static final long PTS_HZ = 90_000;
  private static final int MOST_LEVEL = 41;
  private static final int MAIN_PROFILE = 77;
  private static final int HIGH_PROFILE = 100;
  private static final long MOST_BIT_RATE = 40_000_000;
  private static final long MOST_BUFFER_BITS = 30_000_000;

  /** Up to this rate a group of pictures may last two seconds instead of one. */
  private static final long LOW_BIT_RATE = 15_000_000;

  private final AvcStream video;

  PictureRules(AvcStream video) {
    this.video = video;
  }

  /**
   * What tables tell of the pictures.
   *
   * @throws BdavException when a rule breaks
   */
  StreamAttributes.Video check() throws BdavException {
    StreamAttributes.Video attributes = attributes();
    checkCoding();
    checkGroups();
    checkBuffer();
    return attributes;
  }

  /** The shape of a whole picture. */
  AspectRatio aspect() {
    SequenceParameterSet sequence = video.sequence();
    if (sequence.height() >= 720) {
      return AspectRatio.WIDE;
    }
    VideoUsability use = video.usability();
    long width = (long) sequence.width() * Math.max(1, use.sampleWidth());
    long height = (long) sequence.height() * Math.max(1, use.sampleHeight());
    return 9 * width > 14 * height ? AspectRatio.WIDE : AspectRatio.FULL; // which is nearer
  }

  private StreamAttributes.Video attributes() throws BdavException {
    SequenceParameterSet sequence = video.sequence();
    boolean fields = !sequence.frameMbsOnly();
    String size = sequence.width() + "x" + sequence.height() + (fields ? " in fields" : "");
    VideoFormat format =
        switch (size) {
          case "1920x1080", "1440x1080" -> VideoFormat.PROGRESSIVE_1080;
          case "1920x1080 in fields", "1440x1080 in fields" -> VideoFormat.INTERLACED_1080;
          case "1280x720" -> VideoFormat.PROGRESSIVE_720;
          case "720x576 in fields" -> VideoFormat.INTERLACED_576;
          case "720x480 in fields" -> VideoFormat.INTERLACED_480;
          default ->
              throw new BdavException(
                  Rule.PICTURE_FORMAT, "a Blu-ray disc has no pictures of " + size);
        };
    try {
      return new StreamAttributes.Video(VideoCoding.AVC, format, rate());
    } catch (IllegalArgumentException e) {
      throw new BdavException(Rule.PICTURE_FORMAT, String.valueOf(e.getMessage()));
    }
  }

  private FrameRate rate() throws BdavException {
    VideoUsability use = video.usability();
    for (FrameRate rate : FrameRate.values()) {
      long ours = use.timeScale() * rate.denominator();
      if (ours == 2 * use.unitsInTick() * rate.numerator()) {
        return rate;
      }
    }
    throw new BdavException(
        Rule.PICTURE_FORMAT,
        "a Blu-ray disc has no %d/%d pictures a second"
            .formatted(use.timeScale(), 2 * use.unitsInTick()));
  }

  private void checkCoding() throws BdavException {
    SequenceParameterSet sequence = video.sequence();
    HrdParameters hrd = video.hrd();
    if (sequence.level() > MOST_LEVEL
        || (sequence.profile() != MAIN_PROFILE && sequence.profile() != HIGH_PROFILE)) {
      throw new BdavException(
          Rule.PICTURE_FORMAT,
          "pictures are of Main or High profile and at most level 4.1, not profile %d at level %d"
              .formatted(sequence.profile(), sequence.level()));
    }
    if (hrd.bitRate() > MOST_BIT_RATE || hrd.bufferBits() > MOST_BUFFER_BITS) {
      throw new BdavException(
          Rule.PICTURE_FORMAT,
          "pictures have at most 40 Mb/s and a buffer of 30 Mbit, not %d b/s and %d bits"
              .formatted(hrd.bitRate(), hrd.bufferBits()));
    }
  }

  private void checkGroups() throws BdavException {
    long seconds = video.hrd().bitRate() <= LOW_BIT_RATE ? 2 : 1;
    long most = seconds * video.usability().timeScale() / video.usability().unitsInTick();
    long entry = 0;
    for (int unit = 1; unit <= video.units(); unit++) {
      boolean end = unit == video.units();
      if (!end && !video.entry(unit)) {
        continue;
      }
      long next = end ? video.ticks() : video.outputTick(unit);
      // Of 23.976 pictures a second, 24 are taken for a second.
      if (next - entry > most + 1) {
        throw new BdavException(
            Rule.GROUP_LENGTH,
            "a player finds no picture to start with for %s s from %s s on; at this rate one has to"
                    .formatted(seconds(next - entry), seconds(entry))
                + " come every "
                + seconds
                + " s");
      }
      entry = next;
    }
  }

  private String seconds(long ticks) {
    double tick = (double) video.usability().unitsInTick() / video.usability().timeScale();
    return String.format(Locale.ROOT, "%.3f", ticks * tick);
  }

  /**
   * Fills the pictures' buffer at its own rate (ITU-T H.264, C.1.1 and C.3): where pieces are
   * joined, the later one may want more to have arrived than the earlier one leaves time for.
   */
  private void checkBuffer() throws BdavException {
    HrdParameters hrd = video.hrd();
    CodedPictureBuffer buffer = new CodedPictureBuffer(video);
    int leaving = 0;
    long first = 0;
    for (int unit = 0; unit < video.units(); unit++) {
      double removed = buffer.removed(unit);
      double left = removed - buffer.arrived();
      if (video.beginsPeriod(unit) && video.initialDelay(unit) > Math.ceil(left)) {
        throw new BdavException(
            Rule.PICTURE_BUFFER,
            String.format(
                Locale.ROOT,
                "picture %d, at %s s, wants to arrive for %.1f ms, and those before it leave %.1f ms",
                unit,
                seconds(video.outputTick(unit)),
                video.initialDelay(unit) / 90.0,
                left / 90));
      }
      double arrived = buffer.arrive(unit);
      while (leaving < unit && buffer.removed(leaving) <= arrived) {
        first = video.start(++leaving);
      }
      // The delays that a stream tells are rounded to a tick.
      boolean late = arrived > removed + 1;
      if (late || 8 * (video.start(unit + 1) - first) > hrd.bufferBits() + hrd.bitRate() / PTS_HZ) {
        throw new BdavException(
            Rule.PICTURE_BUFFER,
            "picture %d, at %s s, %s when its buffer of %d bits is filled at %d b/s"
                .formatted(
                    unit,
                    seconds(video.outputTick(unit)),
                    late
                        ? String.format(
                            Locale.ROOT, "arrives %.1f ms too late", (arrived - removed) / 90)
                        : "does not find room",
                    hrd.bufferBits(),
                    hrd.bitRate()));
      }
    }
  }
}
