package boxset.editions.preflight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a finding that can be waived breaks, by the name that findings show and waivers give. */
public enum Rule {
  ADDRESS,
  ANAMORPHIC,
  CAPTION_BEFORE_START,
  CAPTION_EMPTY,
  CAPTION_ENCODING,
  CAPTION_END,
  CAPTION_FAST,
  CAPTION_LETTERS,
  CAPTION_LONG,
  CAPTION_MARKUP,
  CAPTION_ORDER,
  CAPTION_OVERLAP,
  CAPTION_STRAY_TEXT,
  CAPTION_STYLING,
  CAPTION_TIMES,
  CAPTION_UNREADABLE,
  CAPTIONS_AS_PICTURES,
  CAPTIONS_DRIFT,
  CAPTIONS_OFFSET,
  CAPTIONS_TOO_LONG,
  CLIPPED,
  DAMAGED_SOUND,
  FRAME_RATE,
  FRAME_RATES_DIFFER,
  HDR,
  INTERLACED,
  LAYOUT,
  LOUDNESS,
  MISSING_PICTURES,
  NO_SDH,
  NO_SOUND,
  ODD_SIZE,
  ROTATED,
  SHEET_LETTERS,
  SILENT,
  SILENT_CHANNEL,
  SIZES_DIFFER,
  SOUND_LENGTH,
  SOUND_START,
  TINY,
  TRANSPARENT,
  TRUE_PEAK,
  UNUSED_WAIVER,
  VARIABLE_RATE;

  /** The name that a waiver gives. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all. */
  static List<String> keys() {
    return Arrays.stream(values()).map(Rule::key).toList();
  }
}
