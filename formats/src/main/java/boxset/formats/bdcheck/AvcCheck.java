package boxset.formats.bdcheck;

import boxset.formats.avc.HrdParameters;
import boxset.formats.avc.SequenceParameterSet;
import boxset.formats.avc.SupplementalInformation;
import boxset.formats.avc.VideoUsability;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.StartCodes;
import boxset.formats.findings.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into pictures of H.264, an access unit at a time. */
final class AvcCheck implements VideoCheck {
  private static final int SLICE = 1;
  private static final int IDR_SLICE = 5;
  private static final int SUPPLEMENTAL_INFORMATION = 6;
  private static final int SEQUENCE_PARAMETERS = 7;
  private static final int PICTURE_PARAMETERS = 8;
  private static final int DELIMITER = 9;

  private static final int MAIN_PROFILE = 77;
  private static final int HIGH_PROFILE = 100;
  private static final int MOST_LEVEL = 41;
  private static final long MOST_BIT_RATE = 40_000_000;
  private static final long MOST_BUFFER_BITS = 30_000_000;
  private static final long LOW_BIT_RATE = 15_000_000;
  private static final int LEAST_SLICES = 4;
  private static final int SLICED_LINES = 1080;

  /** MaxCPB and MaxBR of level 4.1 (table A-1), in 1200 bits and 1200 bits a second. */
  private static final long LEVEL_BUFFER = 62_500L * 1200;

  private static final long LEVEL_RATE = 50_000L * 1200;

  /** MBn and EBn together (ITU-T H.222.0, 2.14.3.1): 4 ms and 1/750 s, and the level's buffer. */
  private static final long BUFFER_BYTES =
      (LEVEL_BUFFER + LEVEL_RATE * 4 / 1000 + LEVEL_RATE / 750) / 8;

  /** Longest message that tells times. */
  private static final int MOST_READ = 512;

  private final FoundStream stream;
  private final String name;
  private final ClipPlace place;
  private final Findings findings;
  private final PictureTimes times;
  private final GroupLength groups;
  private final List<FoundEntry> entries = new ArrayList<>();

  private @Nullable Bytes sequenceBytes;
  private @Nullable SequenceParameterSet sequence;
  private @Nullable VideoUsability usability;
  private @Nullable PictureBuffer buffer;
  private boolean fewSlices;

  private long entryPts;
  private boolean leading;
  private long periodDts = NO_STAMP;

  /** Of the access unit that is being read. */
  private int delimiters;

  private int slices;
  private boolean intra;
  private boolean idr;
  private boolean hasSequence;
  private boolean hasParameters;
  private Optional<SupplementalInformation.BufferingPeriod> period = Optional.empty();
  private Optional<SupplementalInformation.PictureTiming> timing = Optional.empty();

  AvcCheck(FoundStream stream, double frameTicks, ClipPlace place, Findings findings) {
    this.stream = stream;
    this.name = stream.name();
    this.place = place;
    this.findings = findings;
    this.times = new PictureTimes(name, frameTicks, place, findings);
    this.groups = new GroupLength(name, place, findings);
  }

  @Override
  public void unit(byte[] bytes, int length, long pts, long dts, long packet) {
    delimiters = 0;
    slices = 0;
    intra = true;
    idr = false;
    hasSequence = false;
    hasParameters = false;
    period = Optional.empty();
    timing = Optional.empty();
    int at = StartCodes.find(bytes, 0, length);
    findings.require(
        at <= 1 && at + 3 < length && (bytes[at + 3] & 0x1F) == DELIMITER,
        Rule.PICTURE_UNIT,
        place,
        "%s: a packet does not begin with an access unit delimiter",
        name);
    while (at + 3 < length) {
      int next = StartCodes.find(bytes, at + 3, length);
      int end = next + 3 < length ? next : length;
      nalUnit(bytes, at + 3, end);
      at = next;
    }
    SequenceParameterSet known = sequence;
    findings.require(
        slices > 0, Rule.PICTURE_UNIT, place, "%s: a packet has no picture in it", name);
    int most = known != null && !known.frameMbsOnly() ? 2 : 1;
    findings.require(
        delimiters <= most,
        Rule.PICTURE_UNIT,
        place,
        "%s: a packet has %d access units",
        name,
        delimiters);
    if (pts == NO_STAMP) {
      findings.add(Rule.PICTURE_UNIT, place, "%s: a picture has no time stamp", name);
      return;
    }
    if (slices > 0) {
      picture(length, pts, dts, packet);
    }
  }

  private void picture(int length, long pts, long dts, long packet) {
    times.picture(pts, dts);
    VideoUsability use = usability;
    boolean low = use != null && use.hrd().isPresent() && use.hrd().get().bitRate() <= LOW_BIT_RATE;
    if (intra && hasSequence) {
      findings.require(
          hasParameters,
          Rule.PICTURE_GROUP,
          place,
          "%s: a group of pictures begins without a picture parameter set",
          name);
      groups.begins(dts, low);
      entries.add(new FoundEntry(pts & 0x1_FFFF_FFFFL, packet, idr, false));
      entryPts = pts;
      leading = true;
    } else if (entries.isEmpty()) {
      findings.add(
          Rule.PICTURE_GROUP, place, "%s: a picture comes before decoding can begin", name);
    } else if (leading) {
      if (pts < entryPts && !entries.getLast().open()) {
        FoundEntry last = entries.removeLast();
        entries.add(new FoundEntry(last.pts(), last.packet(), last.idr(), true));
      }
      leading = pts < entryPts;
    }
    slices();
    buffer(length, dts);
  }

  private void slices() {
    SequenceParameterSet known = sequence;
    if (known != null
        && known.level() >= MOST_LEVEL
        && known.height() >= SLICED_LINES
        && slices < LEAST_SLICES * (delimiters == 2 ? 1 : known.frameMbsOnly() ? 1 : 0)
        && !fewSlices) {
      fewSlices = true;
      findings.add(
          Rule.PICTURE_SLICES,
          place,
          "%s: a picture of level %d has %d slices, not %d or more",
          name,
          known.level(),
          slices,
          LEAST_SLICES);
    }
  }

  private void buffer(int length, long dts) {
    PictureBuffer held = buffer;
    VideoUsability use = usability;
    if (held == null || use == null) {
      return;
    }
    double tick = 90_000.0 * use.unitsInTick() / Math.max(1, use.timeScale());
    if (timing.isPresent() && periodDts != NO_STAMP) {
      double due = periodDts + timing.get().removalDelay() * tick;
      // An IDR picture that begins another stream counts from a beginning that was cut off.
      findings.require(
          Math.abs(due - dts) <= 0.5 * tick + 2 || period.isPresent(),
          Rule.STREAM_TIME,
          place,
          "%s: a picture is decoded %.1f ms after the buffering period began, and says %.1f",
          name,
          (dts - periodDts) / 90.0,
          (due - periodDts) / 90);
    }
    if (period.isPresent()) {
      periodDts = dts;
      long delay = period.get().initialDelay();
      long most = held.fullTicks();
      // E.2.1 and D.2.2: it is never 0, and no longer than the buffer takes to be filled.
      findings.require(
          delay > 0 && delay <= most,
          Rule.PICTURE_BUFFER,
          place,
          "%s: decoding waits until its buffer has been filled for %.1f ms, and it is full after"
              + " %.1f",
          name,
          delay / 90.0,
          most / 90.0);
      held.period(Math.min(delay, most), period.get().offset());
    }
    if (periodDts == NO_STAMP) {
      return;
    }
    PictureBuffer.Verdict verdict = held.picture((double) dts, length);
    findings.require(
        verdict.late() == 0,
        Rule.PICTURE_BUFFER,
        place,
        "%s: at the stream's own rate a picture arrives %.1f ms too late",
        name,
        verdict.late() / 90);
    findings.require(
        verdict.over() == 0,
        Rule.PICTURE_BUFFER,
        place,
        "%s: at the stream's own rate its buffer has %.0f bits too many",
        name,
        verdict.over());
  }

  private void nalUnit(byte[] bytes, int from, int end) {
    int type = bytes[from] & 0x1F;
    switch (type) {
      case DELIMITER -> delimiters++;
      case SLICE, IDR_SLICE -> {
        slices++;
        idr |= type == IDR_SLICE;
        intra &= from + 1 < end && intra(bytes, from + 1, end);
      }
      case SEQUENCE_PARAMETERS -> {
        hasSequence = true;
        sequence(content(bytes, from, end));
      }
      case PICTURE_PARAMETERS -> hasParameters = true;
      case SUPPLEMENTAL_INFORMATION -> information(bytes, from, end);
      default -> {}
    }
  }

  /** Whether slice_type (7.4.3) is I, behind first_mb_in_slice. */
  private static boolean intra(byte[] bytes, int from, int end) {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | (from + i < end ? bytes[from + i] & 0xFF : 0);
    }
    int zeros = Long.numberOfLeadingZeros(bits);
    if (zeros > 20) {
      return false;
    }
    bits <<= 2 * zeros + 1;
    zeros = Long.numberOfLeadingZeros(bits);
    if (zeros > 4) {
      return false;
    }
    long type = (bits >>> (63 - 2 * zeros)) - 1;
    return type % 5 == 2;
  }

  private static Bytes content(byte[] bytes, int from, int end) {
    int last = Math.min(end, from + MOST_READ);
    while (last > from + 1 && bytes[last - 1] == 0) {
      last--;
    }
    return Bytes.copyOf(Arrays.copyOfRange(bytes, from, last));
  }

  private void information(byte[] bytes, int from, int end) {
    VideoUsability use = usability;
    if (use == null || use.hrd().isEmpty() || from + 1 >= end || (bytes[from + 1] & 0xFE) != 0) {
      return;
    }
    try {
      SupplementalInformation told =
          SupplementalInformation.parse(
              content(bytes, from, end), use.hrd().get(), use.pictureStructure());
      period = told.period().or(() -> period);
      timing = told.timing().or(() -> timing);
    } catch (MalformedException e) {
      findings.add(Rule.PICTURE_UNIT, place, "%s: %s", name, String.valueOf(e.getMessage()));
    }
  }

  private void sequence(Bytes found) {
    Bytes before = sequenceBytes;
    if (before != null && before.equals(found)) {
      return;
    }
    if (before != null) {
      findings.add(
          Rule.PICTURE_SETS, place, "%s: the sequence parameter set is another than before", name);
    }
    sequenceBytes = found;
    try {
      SequenceParameterSet parsed = SequenceParameterSet.parse(found);
      sequence = parsed;
      format(parsed);
      Optional<VideoUsability> use = VideoUsability.parse(found);
      usability = use.orElse(null);
      if (use.isPresent()) {
        usability(use.get());
      } else {
        findings.add(Rule.PICTURE_FORMAT, place, "%s: it does not say how it is shown", name);
      }
    } catch (MalformedException e) {
      findings.add(Rule.PICTURE_SETS, place, "%s: %s", name, String.valueOf(e.getMessage()));
    }
  }

  private void format(SequenceParameterSet parsed) {
    String size = parsed.width() + "x" + parsed.height();
    List<String> sizes = PictureFormats.sizes(stream.format());
    boolean fields = PictureFormats.interlaced(stream.format());
    findings.require(
        (sizes.isEmpty() || sizes.contains(size)) && !(fields && parsed.frameMbsOnly()),
        Rule.PICTURE_FORMAT,
        place,
        "%s: pictures are %s%s, and the tables say video_format %d",
        name,
        size,
        parsed.frameMbsOnly() ? "" : " that may have fields",
        stream.format());
    findings.require(
        (parsed.profile() == MAIN_PROFILE || parsed.profile() == HIGH_PROFILE)
            && parsed.level() <= MOST_LEVEL,
        Rule.PICTURE_FORMAT,
        place,
        "%s: profile %d at level %d is neither Main nor High up to 41",
        name,
        parsed.profile(),
        parsed.level());
  }

  private void usability(VideoUsability use) {
    if (use.timeScale() > 0 && use.unitsInTick() > 0) {
      double ticks = 2 * 90_000.0 * use.unitsInTick() / use.timeScale();
      times.frameTicks(ticks);
      Optional<FrameRate> told = PictureFormats.rate(stream.rate());
      double due = told.map(rate -> 90_000.0 * rate.denominator() / rate.numerator()).orElse(ticks);
      // Of 25 and 29.97 pictures a second 720p shows each twice.
      findings.require(
          Math.abs(ticks - due) < 1 || Math.abs(ticks - 2 * due) < 1,
          Rule.PICTURE_FORMAT,
          place,
          "%s: pictures last %.3f ms, and the tables say frame_rate %d",
          name,
          ticks / 90,
          stream.rate());
    } else {
      findings.add(Rule.PICTURE_FORMAT, place, "%s: it does not tell its frame rate", name);
    }
    if (use.hrd().isEmpty()) {
      buffer = null;
      findings.add(
          Rule.PICTURE_BUFFER, place, "%s: it does not say for which buffer it is made", name);
      return;
    }
    HrdParameters hrd = use.hrd().get();
    buffer = new PictureBuffer(hrd);
    findings.require(
        hrd.bitRate() <= MOST_BIT_RATE && hrd.bufferBits() <= MOST_BUFFER_BITS,
        Rule.PICTURE_FORMAT,
        place,
        "%s: it is made for %d b/s and a buffer of %d bits, and 40 Mb/s and 30 Mbit are allowed",
        name,
        hrd.bitRate(),
        hrd.bufferBits());
  }

  @Override
  public void end() {
    times.restart();
    groups.restart();
    periodDts = NO_STAMP;
    leading = false;
    PictureBuffer held = buffer;
    if (held != null) {
      held.restart();
    }
  }

  @Override
  public long bufferBytes() {
    return BUFFER_BYTES;
  }

  @Override
  public List<FoundEntry> entries() {
    return entries;
  }

  @Override
  public PictureTimes times() {
    return times;
  }
}
