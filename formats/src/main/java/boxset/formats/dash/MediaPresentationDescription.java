package boxset.formats.dash;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;
import boxset.formats.cmaf.Presentation.Tiles;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.xml.XmlWriter;
import java.math.BigInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** The static manifest (MPD) of a presentation, On-Demand profile: ISO/IEC 23009-1, 8.3. */
public final class MediaPresentationDescription {
  private static final String ON_DEMAND = "urn:mpeg:dash:profile:isoff-on-demand:2011";
  private static final String ROLE = "urn:mpeg:dash:role:2011";
  private static final String AUDIO_PURPOSE = "urn:tva:metadata:cs:AudioPurposeCS:2007";
  private static final String CHANNELS = "urn:mpeg:mpegB:cicp:ChannelConfiguration";
  private static final String TRICK_MODE = "http://dashif.org/guidelines/trickmode";
  private static final String THUMBNAIL_TILE = "http://dashif.org/guidelines/thumbnail_tile";

  private static final String PICTURE_SET = "1";

  private final Presentation presentation;
  private final XmlWriter xml;
  private int nextSet = 1;
  private int nextRepresentation = 1;

  private MediaPresentationDescription(Presentation presentation) throws XMLStreamException {
    this.presentation = presentation;
    this.xml = new XmlWriter();
  }

  /** The manifest's text. */
  public static String of(Presentation presentation) {
    try {
      return new MediaPresentationDescription(presentation).write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private String write() throws XMLStreamException {
    xml.open(
        "MPD",
        "xmlns",
        "urn:mpeg:dash:schema:mpd:2011",
        "profiles",
        ON_DEMAND,
        "type",
        "static",
        "mediaPresentationDuration",
        duration(microseconds()),
        "minBufferTime",
        duration(1000 * minBufferMilliseconds()));
    xml.open("Period", "id", "1", "start", "PT0S");
    pictures();
    if (presentation.trick().isPresent()) {
      trick(presentation.trick().get());
    }
    for (SoundTrack sound : presentation.sounds()) {
      sound(sound);
    }
    for (TextTrack text : presentation.texts()) {
      text(text);
    }
    if (presentation.tiles().isPresent()) {
      tiles(presentation.tiles().get());
    }
    return xml.close().close().document();
  }

  private void pictures() throws XMLStreamException {
    openSet("video", "video/mp4");
    xml.attributes("subsegmentAlignment", "true", "subsegmentStartsWithSAP", 1, "startWithSAP", 1);
    role("main");
    for (PictureTrack picture : presentation.pictures()) {
      picture(picture);
    }
    xml.close();
  }

  private void trick(PictureTrack trick) throws XMLStreamException {
    openSet("video", "video/mp4");
    xml.attributes("subsegmentAlignment", "true", "subsegmentStartsWithSAP", 1, "startWithSAP", 1);
    xml.attributes("codingDependency", "false");
    xml.empty("EssentialProperty", "schemeIdUri", TRICK_MODE, "value", PICTURE_SET);
    picture(trick);
    xml.close();
  }

  private void picture(PictureTrack track) throws XMLStreamException {
    TrackIndex.Picture picture = track.index().picture();
    if (picture == null) {
      throw new IllegalArgumentException(track.uri() + " is a rung without a picture");
    }
    openRepresentation(track.index());
    xml.attributes("width", picture.width(), "height", picture.height());
    xml.attributes(
        "frameRate", rate(picture), "sar", picture.sarWidth() + ":" + picture.sarHeight());
    closeRepresentation(track.uri(), track.index());
  }

  private void sound(SoundTrack track) throws XMLStreamException {
    TrackIndex.Sound sound = track.index().sound();
    if (sound == null) {
      throw new IllegalArgumentException(track.uri() + " is a mix without sound");
    }
    openSet("audio", "audio/mp4");
    xml.attributes("lang", track.language());
    xml.attributes("subsegmentAlignment", "true", "subsegmentStartsWithSAP", 1, "startWithSAP", 1);
    xml.text("Label", track.name());
    if (track.purpose() == SoundPurpose.DESCRIPTION) {
      xml.empty("Accessibility", "schemeIdUri", AUDIO_PURPOSE, "value", 1);
    }
    role(
        switch (track.purpose()) {
          case MAIN -> "main";
          case DUB -> "dub";
          case COMMENTARY -> "commentary";
          case DESCRIPTION -> "description";
        });
    openRepresentation(track.index());
    xml.attributes("audioSamplingRate", sound.sampleRate());
    xml.empty("AudioChannelConfiguration", "schemeIdUri", CHANNELS, "value", layout(sound));
    closeRepresentation(track.uri(), track.index());
    xml.close();
  }

  private void text(TextTrack track) throws XMLStreamException {
    openSet("text", "text/vtt");
    xml.attributes("lang", track.language());
    xml.text("Label", track.name());
    role(
        switch (track.purpose()) {
          case SUBTITLES -> "subtitle";
          case CAPTIONS -> "caption";
          case FORCED -> "forced-subtitle";
        });
    if (track.chosen()) {
      role("main");
    }
    long bandwidth = Math.ceilDiv(8 * track.bytes() * 1_000_000, Math.max(1, microseconds()));
    xml.open("Representation", "id", nextRepresentation++, "bandwidth", Math.max(1, bandwidth));
    xml.text("BaseURL", track.uri()).close().close();
  }

  private void tiles(Tiles tiles) throws XMLStreamException {
    int seconds = tiles.columns() * tiles.rows() * tiles.tileSeconds();
    openSet("image", "image/jpeg");
    xml.empty(
        "SegmentTemplate", "media", tiles.uriTemplate(), "duration", seconds, "startNumber", 1);
    xml.open(
        "Representation",
        "id",
        nextRepresentation++,
        "bandwidth",
        Math.max(1, Math.ceilDiv(8 * tiles.largestSheetBytes(), (long) seconds)),
        "width",
        tiles.columns() * tiles.tileWidth(),
        "height",
        tiles.rows() * tiles.tileHeight());
    String grid = tiles.columns() + "x" + tiles.rows();
    xml.empty("EssentialProperty", "schemeIdUri", THUMBNAIL_TILE, "value", grid).close().close();
  }

  private void openSet(String contentType, String mimeType) throws XMLStreamException {
    xml.open("AdaptationSet", "id", nextSet++, "contentType", contentType, "mimeType", mimeType);
  }

  private void openRepresentation(TrackIndex index) throws XMLStreamException {
    xml.open(
        "Representation",
        "id",
        nextRepresentation++,
        "bandwidth",
        index.peakBitsPerSecond(),
        "codecs",
        index.codecs());
  }

  private void closeRepresentation(String uri, TrackIndex index) throws XMLStreamException {
    xml.text("BaseURL", uri);
    xml.open("SegmentBase", "timescale", index.timescale(), "indexRange", range(index.index()));
    xml.empty("Initialization", "range", range(index.initialization()));
    xml.close().close();
  }

  private void role(String value) throws XMLStreamException {
    xml.empty("Role", "schemeIdUri", ROLE, "value", value);
  }

  private static String range(ByteRange range) {
    return range.offset() + "-" + (range.end() - 1);
  }

  private static String rate(TrackIndex.Picture picture) {
    BigInteger numerator = BigInteger.valueOf(picture.rateNumerator());
    BigInteger denominator = BigInteger.valueOf(picture.rateDenominator());
    BigInteger divisor = numerator.gcd(denominator);
    String whole = numerator.divide(divisor).toString();
    return denominator.equals(divisor) ? whole : whole + "/" + denominator.divide(divisor);
  }

  /** ChannelConfiguration (ISO/IEC 23091-3, table 10); the usual layout of so many channels. */
  private static int layout(TrackIndex.Sound sound) {
    return switch (sound.channels()) {
      case 7 -> 11;
      case 8 -> 12;
      default -> sound.channels();
    };
  }

  private long minBufferMilliseconds() {
    Stream<TrackIndex> tracks =
        Stream.concat(
            presentation.pictures().stream().map(PictureTrack::index),
            presentation.sounds().stream().map(SoundTrack::index));
    LongStream times =
        tracks.mapToLong(index -> BufferTime.milliseconds(index, index.peakBitsPerSecond()));
    return times.max().orElse(1000);
  }

  private long microseconds() {
    TrackIndex index = presentation.pictures().getFirst().index();
    return (2_000_000 * index.durationTicks() + index.timescale()) / (2 * index.timescale());
  }

  /** xs:duration without years and months (DASH-IF IOP, 3.2.7.4). */
  private static String duration(long microseconds) {
    String fraction = Long.toString(1_000_000 + microseconds % 1_000_000).substring(1);
    return "PT" + microseconds / 1_000_000 + "." + fraction + "S";
  }
}
