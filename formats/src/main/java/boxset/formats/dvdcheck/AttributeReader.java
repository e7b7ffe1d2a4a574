package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import java.util.Map;
import java.util.Optional;

/** Attributes of streams by themselves, and against the manager's copy of them. */
final class AttributeReader {
  private static final int MANAGER_ATTRIBUTES = 0x100;
  private static final int TITLE_ATTRIBUTES = 0x200;
  private static final int ATTRIBUTE_BYTES = 0x300;

  private final Findings findings;

  AttributeReader(Findings findings) {
    this.findings = findings;
  }

  /** VTS_ATRT: the attributes of all sets once more. */
  void checkCopy(Ifo ifo, Map<Integer, Ifo> sets) {
    String name = "VTS_ATRT";
    Optional<FieldReader> table = ifo.table(name, 0xD0, 4, true);
    if (table.isEmpty()) {
      return;
    }
    FieldReader r = table.get();
    try {
      findings.require(
          r.u16(0) == sets.size(),
          Rule.ATTRIBUTES_COPY,
          ifo.place(name, ""),
          "%d title sets are counted, and there are %d",
          r.u16(0),
          sets.size());
      for (int i = 0; i < r.u16(0); i++) {
        long at = r.u32(8 + 4L * i);
        long length = Math.min(r.u32(at) + 1 - 8, ATTRIBUTE_BYTES);
        long next = i + 1 < r.u16(0) ? r.u32(8 + 4L * (i + 1)) : r.size();
        Ifo.requireEnd(findings, ifo.place(name, "title set " + (i + 1)), next, at + r.u32(at) + 1);
        FieldReader copy = r.part(name, at + 8, length);
        Ifo own = sets.get(i + 1);
        Place place = ifo.place(name, "title set " + (i + 1));
        findings.require(
            length > TITLE_ATTRIBUTES - MANAGER_ATTRIBUTES,
            Rule.ATTRIBUTES_COPY,
            place,
            "%d bytes are no attributes",
            length);
        long different = -1;
        for (long k = 0; own != null && different < 0 && k < length; k++) {
          different =
              copy.u8(k) == own.bytes().u8(MANAGER_ATTRIBUTES + k) ? -1 : MANAGER_ATTRIBUTES + k;
        }
        findings.require(
            different < 0,
            Rule.ATTRIBUTES_COPY,
            place,
            "it is not what byte 0x%x of the set's own IFO says",
            different);
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.ATTRIBUTES_COPY, ifo.place(name, ""), e);
    }
  }

  /**
   * Reads the attributes of a domain.
   *
   * @param at where they are in the first sector
   * @param used whether there are pictures that they are of
   */
  Streams read(Ifo ifo, int at, boolean used) throws MalformedException {
    FieldReader r = ifo.bytes();
    Streams streams = Streams.read(r, at);
    if (!used) {
      return streams;
    }
    boolean titles = at == TITLE_ATTRIBUTES;
    Place place = ifo.head(titles ? "attributes of titles" : "attributes of menus");
    int video = streams.video();
    findings.require(
        video >> 14 == 1 && (video >> 12 & 3) <= 1,
        Rule.ATTRIBUTES,
        place,
        "video is coding %d of standard %d; a DVD has MPEG-2 (1) in NTSC (0) or PAL (1)",
        video >> 14,
        video >> 12 & 3);
    int aspect = video >> 10 & 3;
    int display = video >> 8 & 3;
    findings.require(
        aspect == 0 ? display == 3 || display == 0 : aspect == 3 && display != 3,
        Rule.ATTRIBUTES,
        place,
        "video is of shape %d (0 for 4:3, 3 for 16:9), shown on 4:3 by %d",
        aspect,
        display);
    findings.require(
        r.u8(at + 3) <= (titles ? 8 : 1) && r.u16(at + 0x54) <= (titles ? 32 : 1),
        Rule.ATTRIBUTES,
        place,
        "%d sounds and %d subpictures are counted; titles have at most 8 and 32, menus one each",
        r.u8(at + 3),
        r.u16(at + 0x54));
    for (int i = 0; i < streams.audio().size(); i++) {
      checkAudio(place, i, streams.audio().get(i));
    }
    for (int i = 0; i < streams.subpictures().size(); i++) {
      long word = streams.subpictures().get(i);
      int type = (int) (word >>> 40 & 3);
      findings.require(
          word >>> 45 == 0 && type <= 1,
          Rule.ATTRIBUTES,
          place,
          "subpicture %d is coded as %d, of type %d",
          i + 1,
          word >>> 45,
          type);
      int language = (int) (word >>> 16 & 0xFFFF);
      findings.require(
          type != 1 || !language(language).isEmpty(),
          Rule.LANGUAGE,
          place,
          "subpicture %d has the language %04x",
          i + 1,
          language);
    }
    return streams;
  }

  private void checkAudio(Place place, int i, Streams.Audio audio) {
    findings.require(
        audio.coding() != Streams.Coding.UNKNOWN
            && audio.languageType() <= 1
            && (audio.word() >>> 51 & 1) == 0
            && audio.sampleRate() <= 1,
        Rule.ATTRIBUTES,
        place,
        "sound %d is of format %d, language type %d, rate %d",
        i + 1,
        audio.word() >>> 61,
        audio.languageType(),
        audio.sampleRate());
    findings.require(
        audio.purpose() <= 4,
        Rule.ATTRIBUTES,
        place,
        "sound %d is for purpose %d, which there is not",
        i + 1,
        audio.purpose());
    findings.require(
        audio.languageType() != 1 || !language(audio.language()).isEmpty(),
        Rule.LANGUAGE,
        place,
        "sound %d has the language %04x",
        i + 1,
        audio.language());
  }

  /** Two letters, or nothing when they are none. */
  static String language(int code) {
    String text = "" + (char) (code >> 8) + (char) (code & 0xFF);
    return text.matches("[a-zA-Z]{2}") ? text : "";
  }
}
