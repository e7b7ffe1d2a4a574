package boxset.formats.dash;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.xml.XmlWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamException;

/**
 * A dynamic manifest of several periods (ISO/IEC 23009-1, 5.3 and 5.4; DASH-IF IOP, the restricted
 * timing model).
 *
 * @param availabilityStart the zero of its timeline; never changes
 * @param published when it last became as it is; a function of what is in it
 * @param updateMilliseconds minimumUpdatePeriod; empty when nothing will be added
 * @param windowMilliseconds timeShiftBufferDepth
 * @param delayMilliseconds suggestedPresentationDelay
 * @param bufferMilliseconds minBufferTime
 * @param longestMilliseconds maxSegmentDuration
 * @param clockUri where the time is told (urn:mpeg:dash:utc:http-iso:2014); players resolve it by a
 *     BaseURL of the manifest, if it has one, so that it has none
 * @param periods in order, without gaps
 */
public record DynamicPresentation(
    Instant availabilityStart,
    Instant published,
    OptionalLong updateMilliseconds,
    long windowMilliseconds,
    long delayMilliseconds,
    long bufferMilliseconds,
    long longestMilliseconds,
    String clockUri,
    List<Period> periods) {
  /** The live profile has no indexed files, the on-demand profile nothing that grows (8.3, 8.4). */
  private static final String FULL = "urn:mpeg:dash:profile:full:2011";

  private static final String CLOCK = "urn:mpeg:dash:utc:http-iso:2014";
  private static final String CONTINUITY = "urn:mpeg:dash:period-continuity:2015";

  /** Copies the list. */
  public DynamicPresentation {
    periods = List.copyOf(periods);
  }

  /**
   * Period (5.3.2).
   *
   * @param id never changes
   * @param start on the timeline, in microseconds
   * @param microseconds how long it lasts
   * @param continues id of the period whose media go on here without a break
   * @param sets the same in all periods
   */
  public record Period(
      String id, long start, long microseconds, Optional<String> continues, List<Tracks> sets) {
    /** Copies the list. */
    public Period {
      sets = List.copyOf(sets);
    }
  }

  /** AdaptationSet (5.3.3). */
  public sealed interface Tracks {
    /** The rungs. */
    record Pictures(int id, List<Representation> representations) implements Tracks {
      /** Copies the list. */
      public Pictures {
        representations = List.copyOf(representations);
      }
    }

    /** One encoding of one mix. */
    record Sound(
        int id, String language, String label, SoundPurpose purpose, Representation representation)
        implements Tracks {}

    /** WebVTT. */
    record Text(
        int id,
        String language,
        String label,
        TextPurpose purpose,
        boolean chosen,
        Representation representation)
        implements Tracks {}
  }

  /**
   * Representation (5.3.5).
   *
   * @param id the same in all periods
   * @param codecs RFC 6381; empty for WebVTT
   * @param bandwidth bits a second
   * @param picture what is seen, if anything
   * @param sound what is heard, if anything
   * @param addressing where its segments are
   */
  public record Representation(
      String id,
      Optional<String> codecs,
      long bandwidth,
      Optional<TrackIndex.Picture> picture,
      Optional<TrackIndex.Sound> sound,
      Addressing addressing) {}

  /** How segments are found. */
  public sealed interface Addressing {
    /**
     * One track file with an index: SegmentBase (5.3.9.2).
     *
     * @param uri of the file
     * @param initialization its header
     * @param index its {@code sidx}
     * @param timescale ticks a second
     * @param offset presentationTimeOffset: the tick that the period begins with
     */
    record Indexed(
        String uri, ByteRange initialization, ByteRange index, long timescale, long offset)
        implements Addressing {}

    /**
     * Files of their own: SegmentTemplate and SegmentTimeline (5.3.9.4, 5.3.9.6).
     *
     * @param template with {@code $Number$}
     * @param initialization of all of them; empty for WebVTT
     * @param timescale ticks a second
     * @param offset presentationTimeOffset: the tick that the period begins with
     * @param startNumber of the first segment
     * @param start tick of the first segment
     * @param durations ticks of each segment
     */
    record Explicit(
        String template,
        Optional<String> initialization,
        long timescale,
        long offset,
        long startNumber,
        long start,
        List<Long> durations)
        implements Addressing {
      /** Copies the list. */
      public Explicit {
        durations = List.copyOf(durations);
      }
    }
  }

  /** The manifest's text. */
  public String text() {
    try {
      return write(new XmlWriter());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private String write(XmlWriter xml) throws XMLStreamException {
    xml.open("MPD", "xmlns", "urn:mpeg:dash:schema:mpd:2011", "profiles", FULL, "type", "dynamic");
    xml.attributes("availabilityStartTime", availabilityStart, "publishTime", published);
    if (updateMilliseconds.isPresent()) {
      xml.attributes(
          "minimumUpdatePeriod", Descriptors.duration(1000 * updateMilliseconds.getAsLong()));
    } else {
      Period last = periods.getLast();
      xml.attributes(
          "mediaPresentationDuration", Descriptors.duration(last.start + last.microseconds));
    }
    xml.attributes("timeShiftBufferDepth", Descriptors.duration(1000 * windowMilliseconds));
    xml.attributes("suggestedPresentationDelay", Descriptors.duration(1000 * delayMilliseconds));
    xml.attributes("minBufferTime", Descriptors.duration(1000 * bufferMilliseconds));
    xml.attributes("maxSegmentDuration", Descriptors.duration(1000 * longestMilliseconds));
    for (Period period : periods) {
      write(xml, period);
    }
    xml.empty("UTCTiming", "schemeIdUri", CLOCK, "value", clockUri);
    return xml.close().document();
  }

  private static void write(XmlWriter xml, Period period) throws XMLStreamException {
    xml.open("Period", "id", period.id, "start", Descriptors.duration(period.start));
    xml.attributes("duration", Descriptors.duration(period.microseconds));
    for (Tracks set : period.sets) {
      write(xml, set, period.continues);
    }
    xml.close();
  }

  private static void write(XmlWriter xml, Tracks set, Optional<String> continues)
      throws XMLStreamException {
    switch (set) {
      case Tracks.Pictures pictures -> {
        open(xml, pictures.id, "video", "video/mp4", true);
        continuity(xml, continues);
        Descriptors.role(xml, "main");
        for (Representation representation : pictures.representations) {
          write(xml, representation);
        }
      }
      case Tracks.Sound sound -> {
        open(xml, sound.id, "audio", "audio/mp4", true);
        xml.attributes("lang", sound.language);
        continuity(xml, continues);
        xml.text("Label", sound.label);
        Descriptors.purpose(xml, sound.purpose);
        write(xml, sound.representation);
      }
      case Tracks.Text text -> {
        open(xml, text.id, "text", "text/vtt", false);
        xml.attributes("lang", text.language);
        xml.text("Label", text.label);
        Descriptors.purpose(xml, text.purpose, text.chosen);
        write(xml, text.representation);
      }
    }
    xml.close();
  }

  private static void open(
      XmlWriter xml, int id, String contentType, String mimeType, boolean aligned)
      throws XMLStreamException {
    xml.open("AdaptationSet", "id", id, "contentType", contentType, "mimeType", mimeType);
    if (aligned) {
      xml.attributes("segmentAlignment", "true", "subsegmentAlignment", "true");
      xml.attributes("startWithSAP", 1, "subsegmentStartsWithSAP", 1);
    }
  }

  private static void continuity(XmlWriter xml, Optional<String> continues)
      throws XMLStreamException {
    if (continues.isPresent()) {
      xml.empty("SupplementalProperty", "schemeIdUri", CONTINUITY, "value", continues.get());
    }
  }

  private static void write(XmlWriter xml, Representation representation)
      throws XMLStreamException {
    xml.open("Representation", "id", representation.id, "bandwidth", representation.bandwidth);
    if (representation.codecs.isPresent()) {
      xml.attributes("codecs", representation.codecs.get());
    }
    if (representation.picture.isPresent()) {
      Descriptors.picture(xml, representation.picture.get());
    }
    if (representation.sound.isPresent()) {
      TrackIndex.Sound sound = representation.sound.get();
      xml.attributes("audioSamplingRate", sound.sampleRate());
      Descriptors.channels(xml, sound);
    }
    switch (representation.addressing) {
      case Addressing.Indexed indexed -> write(xml, indexed);
      case Addressing.Explicit explicit -> write(xml, explicit);
    }
    xml.close();
  }

  private static void write(XmlWriter xml, Addressing.Indexed indexed) throws XMLStreamException {
    xml.text("BaseURL", indexed.uri);
    xml.open("SegmentBase", "timescale", indexed.timescale);
    xml.attributes("presentationTimeOffset", indexed.offset);
    xml.attributes("indexRange", Descriptors.range(indexed.index));
    xml.empty("Initialization", "range", Descriptors.range(indexed.initialization)).close();
  }

  private static void write(XmlWriter xml, Addressing.Explicit explicit) throws XMLStreamException {
    xml.open("SegmentTemplate", "timescale", explicit.timescale);
    xml.attributes("presentationTimeOffset", explicit.offset, "startNumber", explicit.startNumber);
    if (explicit.initialization.isPresent()) {
      xml.attributes("initialization", explicit.initialization.get());
    }
    xml.attributes("media", explicit.template);
    xml.open("SegmentTimeline");
    long at = explicit.start;
    List<Long> durations = explicit.durations;
    for (int i = 0; i < durations.size(); ) {
      int same = i + 1;
      while (same < durations.size() && durations.get(same).equals(durations.get(i))) {
        same++;
      }
      xml.empty("S", "t", at, "d", durations.get(i));
      if (same - i > 1) {
        xml.attributes("r", same - i - 1);
      }
      at += (same - i) * durations.get(i);
      i = same;
    }
    xml.close().close();
  }
}
