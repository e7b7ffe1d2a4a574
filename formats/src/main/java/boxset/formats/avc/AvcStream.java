package boxset.formats.avc;

import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A byte stream (ITU-T H.264, annex B) and the table of its access units, in the order in which
 * they are decoded. When they are decoded and shown is what the stream itself says in its buffering
 * periods and picture timings (annexes C and D).
 *
 * <p>It may lie in several pieces, each a stream of its own, that are played as one: where a piece
 * follows another, its first picture timing is told anew ({@link JointTiming}). Places count in the
 * bytes that are played; times count in the ticks of {@link VideoUsability#timeScale()} from the
 * first picture that is shown.
 */
public final class AvcStream {
  private final List<ByteSource> pieces;
  private final long[] pieceStarts;
  private final SequenceParameterSet sequence;
  private final VideoUsability usability;
  private final HrdParameters hrd;
  private final AccessUnitTable units;

  AvcStream(
      List<ByteSource> pieces,
      SequenceParameterSet sequence,
      VideoUsability usability,
      HrdParameters hrd,
      AccessUnitTable units) {
    this.pieces = List.copyOf(pieces);
    this.pieceStarts = new long[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      pieceStarts[i + 1] = pieceStarts[i] + pieces.get(i).size();
    }
    this.sequence = sequence;
    this.usability = usability;
    this.hrd = hrd;
    this.units = units;
  }

  /**
   * Reads through the pieces, once, and keeps some 22 bytes for each access unit.
   *
   * @throws AvcException when a piece is damaged, or has no access unit delimiters, no decoder's
   *     buffer or no times, or differs from the first
   * @throws IOException when the bytes cannot be read
   */
  public static AvcStream read(List<ByteSource> pieces) throws AvcException, IOException {
    return new AvcReader(pieces).read();
  }

  /** What all pieces say of their pictures. */
  public SequenceParameterSet sequence() {
    return sequence;
  }

  /** How the pictures are to be shown. */
  public VideoUsability usability() {
    return usability;
  }

  /** The decoder's buffer that all pieces are made for. */
  public HrdParameters hrd() {
    return hrd;
  }

  /** How many access units there are, each a whole frame. */
  public int units() {
    return units.count();
  }

  /** Bytes of all pieces, as they are played. */
  public long bytes() {
    return pieceStarts[pieces.size()];
  }

  /** Where an access unit begins, with its delimiter. */
  public long start(int unit) {
    return unit == units() ? bytes() : units.start(unit);
  }

  /** When it is decoded, in ticks; below zero for the first. */
  public long decodingTick(int unit) {
    return units.decodingTick(unit) - (long) units.outputTick(0);
  }

  /** When it is shown, in ticks. */
  public long outputTick(int unit) {
    return units.outputTick(unit) - (long) units.outputTick(0);
  }

  /** For how many ticks it is shown (table E-6). */
  public int duration(int unit) {
    return units.duration(unit);
  }

  /** For how many ticks all pictures are shown. */
  public long ticks() {
    return units.shownTicks();
  }

  /** Whether a buffering period begins with it (D.1.2). */
  public boolean beginsPeriod(int unit) {
    return units.beginsPeriod(unit);
  }

  /**
   * initial_cpb_removal_delay of the buffering period that begins with it, in 1/90000 s.
   *
   * @throws IllegalArgumentException when none does
   */
  public int initialDelay(int unit) {
    if (!beginsPeriod(unit)) {
      throw new IllegalArgumentException("No buffering period begins with access unit " + unit);
    }
    return units.arrival(unit);
  }

  /** How long before it is decoded its first byte may arrive at a decoder (C.1.1), in 1/90000 s. */
  public int arrival(int unit) {
    return units.arrival(unit);
  }

  /** Whether no picture behind it refers to one before it. */
  public boolean idr(int unit) {
    return units.idr(unit);
  }

  /** Whether a decoder can start with it: an IDR picture with its parameter sets. */
  public boolean entry(int unit) {
    return units.entry(unit);
  }

  /**
   * Copies bytes.
   *
   * @throws IOException when they cannot be read
   */
  public void copy(long start, int length, ByteBuffer target) throws IOException {
    int found = Arrays.binarySearch(pieceStarts, start);
    int piece = found >= 0 ? found : -found - 2;
    long at = start;
    while (at < start + length) {
      int step = (int) (Math.min(start + length, pieceStarts[piece + 1]) - at);
      pieces.get(piece).copy(at - pieceStarts[piece], step, target);
      at += step;
      piece++;
    }
  }
}
