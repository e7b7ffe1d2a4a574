package boxset.formats.avc;

import boxset.formats.avc.SupplementalInformation.PictureTiming;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.StartCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the NAL units of a byte stream (ITU-T H.264, 7.3.1), in windows of constant size. */
final class AvcReader {
  private static final int WINDOW = 1 << 18;

  /** The most of a NAL unit that is looked into: longer than any message that tells times. */
  private static final int MOST_READ = 1 << 16;

  private static final int SLICE = 1;
  private static final int IDR_SLICE = 5;
  private static final int SUPPLEMENTAL_INFORMATION = 6;
  private static final int SEQUENCE_PARAMETERS = 7;
  private static final int PICTURE_PARAMETERS = 8;
  private static final int DELIMITER = 9;

  /** Ticks that a picture is shown for, by pic_struct (table E-6); single fields are not read. */
  private static final int[] DURATIONS = {2, 0, 0, 2, 2, 3, 3, 4, 6};

  private final List<ByteSource> pieces;

  /** The pieces as they are played: where one begins behind another, in parts. */
  private final List<ByteSource> played = new ArrayList<>();

  private final AccessUnitTable table = new AccessUnitTable();

  /** What is looked through of a piece. */
  private final byte[] window = new byte[WINDOW];

  private long windowStart;
  private long windowEnd;

  private @Nullable Bytes sequenceBytes;
  private @Nullable SequenceParameterSet sequence;
  private @Nullable VideoUsability usability;
  private @Nullable HrdParameters hrd;

  private long pieceStart;
  private boolean firstOfPiece;

  /** How many bytes more what was read of a piece has when it is played. */
  private long longer;

  private int nextDecodingTick;
  private int periodTick;
  private int initialDelay;
  private int arrivalWindow;

  private long unitStart;
  private boolean unitOpen;
  private boolean hasPicture;
  private boolean hasSequence;
  private boolean hasParameters;
  private boolean hasIdr;
  private boolean beginsPeriod;
  private @Nullable JointTiming timing;
  private int removalDelay;
  private int outputDelay;
  private int duration;

  AvcReader(List<ByteSource> pieces) {
    this.pieces = pieces;
  }

  AvcStream read() throws AvcException, IOException {
    for (ByteSource piece : pieces) {
      try {
        readPiece(piece);
      } catch (MalformedException e) {
        throw AvcException.damaged("access unit %d: %s".formatted(table.count(), e.getMessage()));
      }
      pieceStart += piece.size() + longer;
    }
    SequenceParameterSet parameters = sequence;
    VideoUsability use = usability;
    HrdParameters buffer = hrd;
    if (parameters == null || use == null || buffer == null || table.count() == 0) {
      throw AvcException.damaged("there is no picture in it");
    }
    return new AvcStream(played, parameters, use, buffer, table);
  }

  private void readPiece(ByteSource piece) throws AvcException, MalformedException, IOException {
    firstOfPiece = true;
    unitOpen = false;
    longer = 0;
    played.add(piece);
    long at = 0;
    long nal = -1;
    while (at < piece.size()) {
      int length = (int) Math.min(WINDOW, piece.size() - at);
      piece.copy(at, length, ByteBuffer.wrap(window));
      windowStart = at;
      windowEnd = at + length;
      int i = StartCodes.find(window, 0, length);
      while (i < length - 2) {
        if (nal >= 0) {
          nalUnit(piece, nal, at + i);
        }
        nal = at + i;
        i = StartCodes.find(window, i + 3, length);
      }
      if (at + length == piece.size()) {
        break;
      }
      at += i;
    }
    if (nal >= 0) {
      nalUnit(piece, nal, piece.size());
    }
    endUnit();
    if (firstOfPiece) {
      throw AvcException.damaged("a piece of it has no picture");
    }
    table.endPeriod();
  }

  /**
   * @param from of its start code
   * @param end where the next start code begins, or the piece ends
   */
  private void nalUnit(ByteSource piece, long from, long end)
      throws AvcException, MalformedException, IOException {
    if (end - from < 4) {
      return;
    }
    int type = at(piece, from + 3) & 0x1F;
    if (type == DELIMITER) {
      endUnit();
      beginUnit(from > 0 && at(piece, from - 1) == 0 ? from - 1 : from);
      return;
    }
    if (!unitOpen) {
      throw AvcException.unsupported(
          "access unit %d does not begin with a delimiter".formatted(table.count()));
    }
    switch (type) {
      case SLICE, IDR_SLICE -> {
        hasPicture = true;
        hasIdr |= type == IDR_SLICE;
      }
      case SEQUENCE_PARAMETERS -> sequenceParameters(content(piece, from, end));
      case PICTURE_PARAMETERS -> hasParameters = true;
      case SUPPLEMENTAL_INFORMATION -> messages(from + 3, content(piece, from, end));
      default -> {}
    }
  }

  private byte at(ByteSource piece, long place) throws IOException {
    byte[] one = new byte[1];
    read(piece, place, one);
    return one[0];
  }

  /** Reads what is looked through already, or what was before. */
  private void read(ByteSource piece, long from, byte[] target) throws IOException {
    if (from >= windowStart && from + target.length <= windowEnd) {
      System.arraycopy(window, (int) (from - windowStart), target, 0, target.length);
    } else {
      piece.copy(from, target.length, ByteBuffer.wrap(target));
    }
  }

  /** A NAL unit without its start code and the zeros behind it. */
  private Bytes content(ByteSource piece, long from, long end) throws IOException {
    int length = (int) Math.min(end - from - 3, MOST_READ);
    byte[] bytes = new byte[length];
    read(piece, from + 3, bytes);
    int last = length;
    while (last > 1 && bytes[last - 1] == 0) {
      last--;
    }
    return Bytes.copyOf(last == length ? bytes : java.util.Arrays.copyOf(bytes, last));
  }

  private void beginUnit(long from) {
    unitStart = pieceStart + (firstOfPiece ? 0 : from + longer);
    unitOpen = true;
    hasPicture = false;
    hasSequence = false;
    hasParameters = false;
    hasIdr = false;
    beginsPeriod = false;
    timing = null;
  }

  private void sequenceParameters(Bytes found) throws AvcException, MalformedException {
    hasSequence = true;
    if (sequenceBytes == null) {
      sequenceBytes = found;
      SequenceParameterSet parsed = SequenceParameterSet.parse(found);
      sequence = parsed;
      VideoUsability use =
          VideoUsability.parse(found)
              .orElseThrow(() -> AvcException.unsupported("it does not say how it is to be shown"));
      usability = use;
      hrd =
          use.hrd()
              .orElseThrow(
                  () -> AvcException.unsupported("it does not say for which buffer it is made"));
      if (use.timeScale() == 0 || use.unitsInTick() == 0 || !use.fixedFrameRate()) {
        throw AvcException.unsupported("it has no fixed frame rate");
      }
    } else if (!sequenceBytes.equals(found)) {
      throw AvcException.unsupported(
          "its parameters change at access unit %d".formatted(table.count()));
    }
  }

  private void messages(long from, Bytes nalUnit) throws AvcException, MalformedException {
    HrdParameters buffer = hrd;
    VideoUsability use = usability;
    if (buffer == null || use == null) {
      return; // no times can be told before the parameters of the sequence
    }
    SupplementalInformation told =
        SupplementalInformation.parse(nalUnit, buffer, use.pictureStructure());
    if (told.period().isPresent()) {
      initialDelay = told.period().get().initialDelay();
      arrivalWindow = initialDelay + told.period().get().offset();
      beginsPeriod = true;
    }
    if (told.timing().isPresent()) {
      PictureTiming times = told.timing().get();
      int structure = times.structure();
      if (structure >= DURATIONS.length || DURATIONS[structure] == 0) {
        throw AvcException.unsupported(
            "access unit %d is not a whole frame".formatted(table.count()));
      }
      duration = DURATIONS[structure];
      removalDelay = times.removalDelay();
      outputDelay = times.outputDelay();
      timing = new JointTiming(from, nalUnit, times.bit());
    }
  }

  private void endUnit() throws AvcException {
    if (!unitOpen) {
      return;
    }
    int unit = table.count();
    if (!hasPicture) {
      throw AvcException.damaged("access unit %d has no picture".formatted(unit));
    }
    if (sequence == null) {
      throw AvcException.damaged(
          "access unit %d comes before the parameters of the sequence".formatted(unit));
    }
    JointTiming told = timing;
    if (told == null) {
      throw AvcException.unsupported("access unit %d has no picture timing".formatted(unit));
    }
    boolean entry = hasIdr && hasSequence && hasParameters && beginsPeriod;
    if (firstOfPiece && !entry) {
      throw AvcException.unsupported(
          "access unit %d begins a piece, but a decoder cannot start with it".formatted(unit));
    }
    int decoded = firstOfPiece ? nextDecodingTick : periodTick + removalDelay;
    if (hasIdr && !firstOfPiece) {
      table.endPeriod();
    }
    if (unit > 0 && decoded <= table.decodingTick(unit - 1)) {
      throw AvcException.damaged(
          "access unit %d is to be decoded before the one before it".formatted(unit));
    }
    if (firstOfPiece && unit > 0) {
      join(told, decoded - periodTick);
    }
    if (beginsPeriod) {
      periodTick = decoded;
    }
    table.add(
        unitStart,
        hasIdr,
        entry,
        beginsPeriod,
        decoded,
        outputDelay,
        duration,
        beginsPeriod ? initialDelay : arrivalWindow);
    nextDecodingTick = decoded + duration;
    firstOfPiece = false;
    unitOpen = false;
  }

  /** Tells the first picture of a piece how long after the last buffering period it is decoded. */
  private void join(JointTiming told, int delay) throws AvcException {
    if (delay == removalDelay) {
      return;
    }
    HrdParameters buffer = Objects.requireNonNull(hrd, "A timing was read by it");
    int bits = buffer.removalDelayBits();
    if ((long) delay >>> bits != 0) {
      throw AvcException.unsupported(
          "access unit %d comes %d ticks after the last buffering period, more than it can tell"
              .formatted(table.count(), delay));
    }
    ByteSource piece = played.removeLast();
    List<ByteSource> parts = told.parts(piece, delay, bits);
    played.addAll(parts);
    longer = parts.stream().mapToLong(ByteSource::size).sum() - piece.size();
  }
}
