package boxset.formats.avc;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1): what a decoder must have before the
 * first picture.
 *
 * @param sequenceParameterSets NAL units, at least one
 * @param pictureParameterSets NAL units, at least one
 */
public record AvcDecoderConfiguration(
    List<Bytes> sequenceParameterSets, List<Bytes> pictureParameterSets) {
  /** Copies the lists. */
  public AvcDecoderConfiguration {
    sequenceParameterSets = List.copyOf(sequenceParameterSets);
    pictureParameterSets = List.copyOf(pictureParameterSets);
  }

  /**
   * Reads the content of {@code avcC}.
   *
   * @throws MalformedException when it ends too early, or has no parameter sets
   */
  public static AvcDecoderConfiguration parse(Bytes record) throws MalformedException {
    ByteBuffer in = record.asBuffer();
    try {
      if (in.get() != 1) {
        throw new MalformedException("avcC has an unknown version");
      }
      in.position(5);
      List<Bytes> sequence = units(in, in.get() & 0x1F);
      List<Bytes> picture = units(in, in.get() & 0xFF);
      if (sequence.isEmpty() || picture.isEmpty()) {
        throw new MalformedException("avcC has no parameter sets");
      }
      return new AvcDecoderConfiguration(sequence, picture);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new MalformedException("avcC ends too early");
    }
  }

  private static List<Bytes> units(ByteBuffer in, int count) {
    List<Bytes> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = in.getShort() & 0xFFFF;
      units.add(Bytes.copyOf(in.slice(in.position(), Math.min(length, in.remaining()))));
      in.position(in.position() + length);
    }
    return units;
  }

  /** The first sequence parameter set, which holds for all pictures of an encoder. */
  public SequenceParameterSet sequence() throws MalformedException {
    return SequenceParameterSet.parse(sequenceParameterSets.getFirst());
  }
}
