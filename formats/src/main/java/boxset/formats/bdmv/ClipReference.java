package boxset.formats.bdmv;

import boxset.formats.bytes.FieldWriter;

/** How tables name a clip. */
final class ClipReference {
  private static final int LAST = 99_999;

  private ClipReference() {}

  static void check(int clip) {
    if (clip < 0 || clip > LAST) {
      throw new IllegalArgumentException("Clips are numbered 0 to 99999, not " + clip);
    }
  }

  static void write(FieldWriter w, int clip) {
    w.ascii("Clip_Information_file_name", 5, FileNames.digits(clip));
    w.ascii("Clip_codec_identifier", 4, "M2TS");
  }
}
