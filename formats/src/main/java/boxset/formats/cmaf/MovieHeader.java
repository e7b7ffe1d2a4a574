package boxset.formats.cmaf;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.Box;
import boxset.formats.isobmff.EditBox;
import boxset.formats.isobmff.EditListBox;
import boxset.formats.isobmff.ExtendedLanguageBox;
import boxset.formats.isobmff.FileTypeBox;
import boxset.formats.isobmff.HandlerBox;
import boxset.formats.isobmff.KindBox;
import boxset.formats.isobmff.LoudnessBox;
import boxset.formats.isobmff.MediaBox;
import boxset.formats.isobmff.MediaHeaderBox;
import boxset.formats.isobmff.MediaInformationBox;
import boxset.formats.isobmff.MediaTypeHeaderBox;
import boxset.formats.isobmff.MovieBox;
import boxset.formats.isobmff.MovieExtendsBox;
import boxset.formats.isobmff.MovieExtendsHeaderBox;
import boxset.formats.isobmff.MovieHeaderBox;
import boxset.formats.isobmff.PixelAspectRatioBox;
import boxset.formats.isobmff.SampleDescriptionBox;
import boxset.formats.isobmff.SampleEntry;
import boxset.formats.isobmff.SampleTableBox;
import boxset.formats.isobmff.SoundMediaHeaderBox;
import boxset.formats.isobmff.TrackBox;
import boxset.formats.isobmff.TrackExtendsBox;
import boxset.formats.isobmff.TrackHeaderBox;
import boxset.formats.isobmff.TrackLoudnessInfoBox;
import boxset.formats.isobmff.UserDataBox;
import boxset.formats.isobmff.VideoMediaHeaderBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * The CMAF header (ISO/IEC 23000-19, 7.3.2.3): {@code ftyp} and {@code moov}.
 *
 * @param entry how the samples are coded
 * @param timescale ticks a second, of the track and the movie
 * @param durationTicks presented length
 * @param primingTicks what a decoder of sound makes before the presentation begins; an edit list
 *     skips it
 * @param metadata language, title and roles
 */
record MovieHeader(
    SampleEntry entry,
    long timescale,
    long durationTicks,
    long primingTicks,
    TrackMetadata metadata) {
  /** The file's one track. */
  static final long TRACK_ID = 1;

  /** DASH roles (ISO/IEC 23009-1, 5.8.5.5). */
  private static final String DASH_ROLE = "urn:mpeg:dash:role:2011";

  void write(FieldWriter w) {
    // Not structural brand cmf2, whose offsets are negative (ISO/IEC 23000-19, 7.7.2):
    // DecodingTimes.
    new FileTypeBox("iso6", 0, List.of("iso6", "cmfc", "dash")).write(w);
    new MovieBox(
            new MovieHeaderBox(timescale, TRACK_ID + 1),
            List.of(track()),
            new MovieExtendsBox(
                new MovieExtendsHeaderBox(durationTicks), new TrackExtendsBox(TRACK_ID)))
        .write(w);
  }

  private TrackBox track() {
    return new TrackBox(
        trackHeader(),
        primingTicks == 0
            ? Optional.empty()
            : Optional.of(new EditBox(new EditListBox(primingTicks))),
        new MediaBox(
            new MediaHeaderBox(timescale, threeLetters(metadata.language())),
            new HandlerBox(isPicture() ? "vide" : "soun", metadata.title()),
            metadata.language().contains("-")
                ? Optional.of(new ExtendedLanguageBox(metadata.language()))
                : Optional.empty(),
            new MediaInformationBox(
                mediaTypeHeader(), new SampleTableBox(new SampleDescriptionBox(entry)))),
        userData());
  }

  private UserDataBox userData() {
    List<Box> boxes = new ArrayList<>();
    for (String role : metadata.roles()) {
      boxes.add(new KindBox(DASH_ROLE, role));
    }
    metadata
        .loudness()
        .filter(TrackMetadata.Loudness::canBeTold)
        .ifPresent(loudness ->
            boxes.add(
                new LoudnessBox(
                    new TrackLoudnessInfoBox(
                        (int) Math.round(100 * loudness.integratedLufs()),
                        (int) Math.round(100 * loudness.truePeakDbtp())))));
    return new UserDataBox(boxes);
  }

  private TrackHeaderBox trackHeader() {
    if (entry instanceof AvcSampleEntry avc) {
      PixelAspectRatioBox aspect = avc.aspect().orElse(new PixelAspectRatioBox(1, 1));
      long width =
          ((long) avc.width() << 16) * aspect.horizontalSpacing() / aspect.verticalSpacing();
      return new TrackHeaderBox(TRACK_ID, false, width, (long) avc.height() << 16);
    }
    return new TrackHeaderBox(TRACK_ID, true, 0, 0);
  }

  private MediaTypeHeaderBox mediaTypeHeader() {
    return isPicture() ? new VideoMediaHeaderBox() : new SoundMediaHeaderBox();
  }

  private boolean isPicture() {
    return entry instanceof AvcSampleEntry;
  }

  /** ISO 639-2/T for a BCP 47 tag. */
  private static String threeLetters(String tag) {
    try {
      String code = Locale.forLanguageTag(tag).getISO3Language();
      return code.length() == 3 ? code : "und";
    } catch (MissingResourceException unknownLanguage) {
      return "und";
    }
  }
}
