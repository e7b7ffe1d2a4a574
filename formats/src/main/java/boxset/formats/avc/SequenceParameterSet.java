package boxset.formats.avc;

import boxset.formats.bytes.BitReader;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is used of a sequence parameter set (ITU-T H.264, 7.3.2.1.1).
 *
 * @param profile profile_idc
 * @param constraints the byte of constraint_set flags
 * @param level level_idc: ten times the level
 * @param width of the picture that is shown, in samples
 * @param height of the picture that is shown, in samples
 * @param frameMbsOnly whether no picture is coded as fields
 */
public record SequenceParameterSet(
    int profile, int constraints, int level, int width, int height, boolean frameMbsOnly) {
  private static final int NAL_UNIT_TYPE = 7;

  /** Profiles whose parameter sets tell the chroma format: those of the High family. */
  private static final List<Long> HIGH =
      List.of(100L, 110L, 122L, 244L, 44L, 83L, 86L, 118L, 128L, 138L, 139L, 134L, 135L);

  /**
   * Reads a NAL unit.
   *
   * @throws MalformedException when it is not a sequence parameter set, or ends too early
   */
  public static SequenceParameterSet parse(Bytes nalUnit) throws MalformedException {
    return read(begin(nalUnit));
  }

  /** Where the fields of a NAL unit begin. */
  static ExpGolomb begin(Bytes nalUnit) throws MalformedException {
    if (nalUnit.size() < 4 || (nalUnit.at(0) & 0x1F) != NAL_UNIT_TYPE) {
      throw new MalformedException("what should be a sequence parameter set is none");
    }
    return new ExpGolomb(new BitReader("sequence parameter set", RawBytes.of(nalUnit, 1)));
  }

  /** Reads the fields up to vui_parameters_present_flag. */
  static SequenceParameterSet read(ExpGolomb in) throws MalformedException {
    long profile = in.u(8);
    int constraints = (int) in.u(8);
    int level = (int) in.u(8);
    in.ue(); // seq_parameter_set_id
    long chromaFormat = 1;
    if (HIGH.contains(profile)) {
      chromaFormat = in.ue();
      if (chromaFormat == 3) {
        in.u(1); // separate_colour_plane_flag
      }
      in.ue(); // bit_depth_luma_minus8
      in.ue(); // bit_depth_chroma_minus8
      in.u(1); // qpprime_y_zero_transform_bypass_flag
      if (in.flag()) {
        skipScalingMatrix(in, chromaFormat == 3 ? 12 : 8);
      }
    }
    in.ue(); // log2_max_frame_num_minus4
    skipPictureOrderCount(in);
    in.ue(); // max_num_ref_frames
    in.u(1); // gaps_in_frame_num_value_allowed_flag
    long widthInMbs = in.ue() + 1;
    long heightInMapUnits = in.ue() + 1;
    boolean frameMbsOnly = in.flag();
    if (!frameMbsOnly) {
      in.u(1); // mb_adaptive_frame_field_flag
    }
    in.u(1); // direct_8x8_inference_flag
    long unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
    long unitY = (chromaFormat == 1 ? 2L : 1L) * (frameMbsOnly ? 1 : 2);
    long cropX = 0;
    long cropY = 0;
    if (in.flag()) {
      cropX = unitX * (in.ue() + in.ue());
      cropY = unitY * (in.ue() + in.ue());
    }
    return new SequenceParameterSet(
        (int) profile,
        constraints,
        level,
        (int) (16 * widthInMbs - cropX),
        (int) (16 * heightInMapUnits * (frameMbsOnly ? 1 : 2) - cropY),
        frameMbsOnly);
  }

  /** RFC 6381, 3.3: {@code avc1.PPCCLL}. */
  public String codecs() {
    HexFormat hex = HexFormat.of();
    return "avc1."
        + hex.toHexDigits(profile, 2)
        + hex.toHexDigits(constraints, 2)
        + hex.toHexDigits(level, 2);
  }

  private static void skipScalingMatrix(ExpGolomb in, int lists) throws MalformedException {
    for (int list = 0; list < lists; list++) {
      if (in.flag()) {
        long last = 8;
        long next = 8;
        for (int i = 0; i < (list < 6 ? 16 : 64) && next != 0; i++) {
          next = Math.floorMod(last + in.se(), 256L);
          last = next == 0 ? last : next;
        }
      }
    }
  }

  private static void skipPictureOrderCount(ExpGolomb in) throws MalformedException {
    long type = in.ue();
    if (type == 0) {
      in.ue(); // log2_max_pic_order_cnt_lsb_minus4
    } else if (type == 1) {
      in.u(1); // delta_pic_order_always_zero_flag
      in.se(); // offset_for_non_ref_pic
      in.se(); // offset_for_top_to_bottom_field
      for (long cycle = in.ue(); cycle > 0; cycle--) {
        in.se(); // offset_for_ref_frame
      }
    }
  }
}
