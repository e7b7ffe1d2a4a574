package boxset.formats.hls;

import java.util.List;
import java.util.Optional;

/**
 * A multivariant playlist (RFC 8216, 4.3.4, where it is called master).
 *
 * @param version EXT-X-VERSION
 * @param sessionData named data, such as chapters
 * @param renditions EXT-X-MEDIA
 * @param variants the one to start with first
 * @param iFrames EXT-X-I-FRAME-STREAM-INF
 */
public record MultivariantPlaylist(
    int version,
    List<SessionData> sessionData,
    List<Rendition> renditions,
    List<Variant> variants,
    List<IFrames> iFrames) {
  /** Copies the lists. */
  public MultivariantPlaylist {
    sessionData = List.copyOf(sessionData);
    renditions = List.copyOf(renditions);
    variants = List.copyOf(variants);
    iFrames = List.copyOf(iFrames);
  }

  /**
   * EXT-X-SESSION-DATA (4.3.4.4).
   *
   * @param id DATA-ID, reverse DNS
   * @param uri of JSON
   */
  public record SessionData(String id, String uri) {
    @Override
    public String toString() {
      return new AttributeList("#EXT-X-SESSION-DATA")
          .quoted("DATA-ID", id)
          .quoted("URI", uri)
          .toString();
    }
  }

  /**
   * EXT-X-MEDIA (4.3.4.1).
   *
   * @param type AUDIO or SUBTITLES
   * @param group GROUP-ID
   * @param name for people, unique in its group
   * @param language BCP 47
   * @param isDefault DEFAULT
   * @param autoselect AUTOSELECT
   * @param forced FORCED; only for SUBTITLES
   * @param characteristics uniform type identifiers
   * @param channels CHANNELS; only for AUDIO
   * @param uri of the media playlist
   */
  public record Rendition(
      String type,
      String group,
      String name,
      String language,
      boolean isDefault,
      boolean autoselect,
      boolean forced,
      List<String> characteristics,
      Optional<String> channels,
      String uri) {
    /** Copies the list. */
    public Rendition {
      characteristics = List.copyOf(characteristics);
      if (isDefault && !autoselect) {
        throw new IllegalArgumentException(
            name + ": a default rendition is selected automatically");
      }
    }

    @Override
    public String toString() {
      AttributeList list =
          new AttributeList("#EXT-X-MEDIA")
              .enumerated("TYPE", type)
              .quoted("GROUP-ID", group)
              .quoted("NAME", name)
              .quoted("LANGUAGE", language)
              .flag("DEFAULT", isDefault)
              .flag("AUTOSELECT", autoselect);
      if (type.equals("SUBTITLES")) {
        list.flag("FORCED", forced);
      }
      if (!characteristics.isEmpty()) {
        list.quoted("CHARACTERISTICS", String.join(",", characteristics));
      }
      channels.ifPresent(value -> list.quoted("CHANNELS", value));
      return list.quoted("URI", uri).toString();
    }
  }

  /**
   * EXT-X-STREAM-INF (4.3.4.2) and its URI.
   *
   * @param bandwidth largest sum of peak bit rates of what can be played together
   * @param averageBandwidth largest sum of average bit rates of what can be played together
   * @param codecs RFC 6381, of all that can be played together
   * @param width shown
   * @param height shown
   * @param frameRateThousandths pictures a second, times 1000
   * @param audio group, if any
   * @param subtitles group, if any
   * @param uri of the media playlist
   */
  public record Variant(
      long bandwidth,
      long averageBandwidth,
      List<String> codecs,
      int width,
      int height,
      long frameRateThousandths,
      Optional<String> audio,
      Optional<String> subtitles,
      String uri) {
    /** Copies the list. */
    public Variant {
      codecs = List.copyOf(codecs);
      Uris.check(uri);
    }

    @Override
    public String toString() {
      AttributeList list =
          new AttributeList("#EXT-X-STREAM-INF")
              .integer("BANDWIDTH", bandwidth)
              .integer("AVERAGE-BANDWIDTH", averageBandwidth)
              .quoted("CODECS", String.join(",", codecs))
              .put("RESOLUTION", width + "x" + height)
              .put("FRAME-RATE", Decimals.fixed(frameRateThousandths, 3));
      audio.ifPresent(group -> list.quoted("AUDIO", group));
      subtitles.ifPresent(group -> list.quoted("SUBTITLES", group));
      return list.enumerated("CLOSED-CAPTIONS", "NONE") + "\n" + uri;
    }
  }

  /**
   * EXT-X-I-FRAME-STREAM-INF (4.3.4.3).
   *
   * @param bandwidth peak bit rate
   * @param averageBandwidth average bit rate
   * @param codecs RFC 6381
   * @param width shown
   * @param height shown
   * @param uri of the I-frame playlist
   */
  public record IFrames(
      long bandwidth, long averageBandwidth, String codecs, int width, int height, String uri) {
    @Override
    public String toString() {
      return new AttributeList("#EXT-X-I-FRAME-STREAM-INF")
          .integer("BANDWIDTH", bandwidth)
          .integer("AVERAGE-BANDWIDTH", averageBandwidth)
          .quoted("CODECS", codecs)
          .put("RESOLUTION", width + "x" + height)
          .quoted("URI", uri)
          .toString();
    }
  }

  /** The playlist, lines ending with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder("#EXTM3U\n");
    text.append("#EXT-X-VERSION:").append(version).append('\n');
    text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
    append(text, sessionData);
    append(text, renditions);
    append(text, variants);
    append(text, iFrames);
    return text.toString();
  }

  private static void append(StringBuilder text, List<?> rows) {
    for (Object row : rows) {
      text.append(row).append('\n');
    }
  }
}
