package boxset.formats.dash;

import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;
import boxset.formats.cmaf.Presentation.Tiles;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.xml.XmlWriter;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** The static manifest (MPD) of a presentation, On-Demand profile: ISO/IEC 23009-1, 8.3. */
public final class MediaPresentationDescription {
  private static final String ON_DEMAND = "urn:mpeg:dash:profile:isoff-on-demand:2011";
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
        Descriptors.duration(microseconds()),
        "minBufferTime",
        Descriptors.duration(1000 * minBufferMilliseconds()));
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
    Descriptors.role(xml, "main");
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
    Descriptors.picture(xml, picture);
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
    Descriptors.purpose(xml, track.purpose());
    openRepresentation(track.index());
    xml.attributes("audioSamplingRate", sound.sampleRate());
    Descriptors.channels(xml, sound);
    closeRepresentation(track.uri(), track.index());
    xml.close();
  }

  private void text(TextTrack track) throws XMLStreamException {
    openSet("text", "text/vtt");
    xml.attributes("lang", track.language());
    xml.text("Label", track.name());
    Descriptors.purpose(xml, track.purpose(), track.chosen());
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
    xml.open(
        "SegmentBase",
        "timescale",
        index.timescale(),
        "indexRange",
        Descriptors.range(index.index()));
    xml.empty("Initialization", "range", Descriptors.range(index.initialization()));
    xml.close().close();
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
}
