package boxset.formats.avc;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import java.util.Optional;

/**
 * What is used of vui_parameters() (ITU-T H.264, E.1.1).
 *
 * @param sampleWidth of the shape of a sample, 0 when it is not told
 * @param sampleHeight of the shape of a sample, 0 when it is not told
 * @param unitsInTick num_units_in_tick, 0 when no times are told
 * @param timeScale time_scale: {@code unitsInTick / timeScale} is the length of a tick in seconds,
 *     of which a frame lasts two
 * @param fixedFrameRate whether pictures follow each other as that says
 * @param hrd of the byte stream
 * @param otherHrd whether another decoder's buffer is described besides
 * @param pictureStructure pic_struct_present_flag
 */
public record VideoUsability(
    int sampleWidth,
    int sampleHeight,
    long unitsInTick,
    long timeScale,
    boolean fixedFrameRate,
    Optional<HrdParameters> hrd,
    boolean otherHrd,
    boolean pictureStructure) {
  private static final int EXTENDED_SAMPLE_SHAPE = 255;

  /** Table E-1 from 1. */
  private static final int[][] SAMPLE_SHAPES = {
    {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11},
    {80, 33}, {18, 11}, {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
  };

  /**
   * Reads a NAL unit with a sequence parameter set.
   *
   * @return nothing when it has no such parameters
   * @throws MalformedException when it is not a sequence parameter set, or ends too early
   */
  public static Optional<VideoUsability> parse(Bytes nalUnit) throws MalformedException {
    ExpGolomb in = SequenceParameterSet.begin(nalUnit);
    SequenceParameterSet.read(in);
    return in.flag() ? Optional.of(read(in)) : Optional.empty();
  }

  private static VideoUsability read(ExpGolomb in) throws MalformedException {
    int sampleWidth = 0;
    int sampleHeight = 0;
    if (in.flag()) {
      int shape = (int) in.u(8);
      if (shape == EXTENDED_SAMPLE_SHAPE) {
        sampleWidth = (int) in.u(16);
        sampleHeight = (int) in.u(16);
      } else if (shape >= 1 && shape <= SAMPLE_SHAPES.length) {
        sampleWidth = SAMPLE_SHAPES[shape - 1][0];
        sampleHeight = SAMPLE_SHAPES[shape - 1][1];
      }
    }
    if (in.flag()) {
      in.u(1); // overscan_appropriate_flag
    }
    if (in.flag()) {
      in.u(3 + 1); // video_format, video_full_range_flag
      if (in.flag()) {
        in.u(24); // colour_primaries, transfer_characteristics, matrix_coefficients
      }
    }
    if (in.flag()) {
      in.ue(); // chroma_sample_loc_type_top_field
      in.ue(); // chroma_sample_loc_type_bottom_field
    }
    long unitsInTick = 0;
    long timeScale = 0;
    boolean fixed = false;
    if (in.flag()) {
      unitsInTick = in.u(32);
      timeScale = in.u(32);
      fixed = in.flag();
    }
    Optional<HrdParameters> hrd =
        in.flag() ? Optional.of(HrdParameters.read(in)) : Optional.empty();
    boolean other = in.flag();
    if (other) {
      HrdParameters.read(in);
    }
    if (hrd.isPresent() || other) {
      in.u(1); // low_delay_hrd_flag
    }
    boolean structure = in.flag();
    return new VideoUsability(
        sampleWidth, sampleHeight, unitsInTick, timeScale, fixed, hrd, other, structure);
  }
}
