package boxset.editions.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing to watch, with a page of its own: a part, an extra or an interview.
 *
 * @param id permanent id, unique in the series
 * @param kind what it is
 * @param folder folder of its page in the site, ending in {@code /}, for example {@code p1/}; the
 *     page is {@code index.html} in it
 * @param label what stands above the title: "Part 1", "Deleted scene", "Interview"
 * @param title title; for an interview usually the person's name
 * @param byline a second line under the title, for example the person's role
 * @param logline one line
 * @param synopsis paragraphs; may be empty
 * @param durationMs how long it runs, in milliseconds
 * @param poster the still shown before it plays and in lists
 * @param media what the player is given
 * @param chapters chapters by start, earliest first; empty when there are none
 * @param transcript paragraphs of the transcript by start; empty when there is none
 * @param intro the titles, which a viewer may skip
 * @param recap what happened before, which a viewer may skip
 * @param credits the closing credits
 * @param notes what else is known of it
 */
public record Watchable(
    String id,
    Kind kind,
    String folder,
    String label,
    String title,
    Optional<String> byline,
    Optional<String> logline,
    List<String> synopsis,
    long durationMs,
    Still poster,
    Media media,
    List<Chapter> chapters,
    List<Paragraph> transcript,
    Optional<Span> intro,
    Optional<Span> recap,
    Optional<Span> credits,
    Notes notes) {

  /** What a thing to watch is to the series. */
  public enum Kind {
    PART,
    EXTRA,
    INTERVIEW
  }

  /**
   * What the player is given. Paths are relative to the root of the site.
   *
   * @param hls multivariant playlist, for example {@code p1/stream/main.m3u8}
   * @param dash media presentation description
   * @param progressive one MP4 with picture and sound, for players that know neither
   * @param start what the page's player starts with; without it the browser plays by its own means
   * @param width width of the largest picture in square pixels, for the shape of the player
   * @param height height of the largest picture in square pixels
   * @param captions captions in the order of the menu
   * @param audio audio in the order of the menu; one entry or none needs no menu
   * @param sentences what is said, for search; nothing without captions
   */
  public record Media(
      String hls,
      Optional<String> dash,
      Optional<String> progressive,
      Optional<Start> start,
      int width,
      int height,
      List<Captions> captions,
      List<Audio> audio,
      Optional<String> sentences) {
    /** Copies the lists. */
    public Media {
      SitePath.check(hls);
      dash.ifPresent(SitePath::check);
      progressive.ifPresent(SitePath::check);
      if (width <= 0 || height <= 0) {
        throw new IllegalArgumentException("picture of %d x %d".formatted(width, height));
      }
      captions = List.copyOf(captions);
      audio = List.copyOf(audio);
    }

    private Media starting(Start told) {
      return new Media(
          hls, dash, progressive, Optional.of(told), width, height, captions, audio, sentences);
    }
  }

  /**
   * What a page carries, so that nothing stands between it and the first picture.
   *
   * @param told to the player, as JSON ({@code player/play/types.d.ts})
   * @param glimpse the still as a few pixels, a {@code data:} URL: what is seen until there is more
   */
  public record Start(String told, Optional<String> glimpse) {}

  /**
   * A WebVTT file.
   *
   * @param path relative to the root of the site
   * @param language BCP 47 tag
   * @param label name in the menu, in its own language: "English (SDH)", "Deutsch"
   * @param kind what it holds
   */
  public record Captions(String path, String language, String label, CaptionsKind kind) {
    /** Checks the path. */
    public Captions {
      SitePath.check(path);
    }
  }

  /** What captions hold; the words of the series file. */
  public enum CaptionsKind {
    /** For deaf and hard-of-hearing viewers: speech, speakers and sounds. */
    SDH,
    /** A translation of the speech. */
    SUBTITLES,
    /** Only what is foreign to the programme's own language. */
    FORCED
  }

  /**
   * An audio of the HLS presentation.
   *
   * @param name the NAME attribute of its EXT-X-MEDIA tag, by which the player finds it
   * @param language BCP 47 tag
   * @param kind what it holds; only a mix is ever chosen without being asked for
   */
  public record Audio(String name, String language, AudioKind kind) {}

  /** What an audio holds; the words of the series file. */
  public enum AudioKind {
    MIX,
    COMMENTARY,
    DESCRIPTION
  }

  /**
   * A navigation point.
   *
   * @param startMs where it starts, in milliseconds from the first picture
   * @param title its title
   * @param picture a picture of it out of a sheet of image tiles
   */
  public record Chapter(long startMs, String title, Optional<Tile> picture) {}

  /**
   * One picture of a sheet of equal image tiles.
   *
   * @param path the sheet, relative to the root of the site
   * @param width width of one tile in pixels
   * @param height height of one tile in pixels
   * @param columns tiles in a row of the sheet
   * @param rows rows of the sheet
   * @param column column of this tile, from 0
   * @param row row of this tile, from 0
   */
  public record Tile(
      String path, int width, int height, int columns, int rows, int column, int row) {
    /** Checks that the tile lies in the sheet. */
    public Tile {
      SitePath.check(path);
      if (width <= 0 || height <= 0 || column < 0 || column >= columns || row < 0 || row >= rows) {
        throw new IllegalArgumentException(
            "tile %d, %d of a sheet of %d x %d".formatted(column, row, columns, rows));
      }
    }
  }

  /**
   * A paragraph of a transcript.
   *
   * @param speaker who says it; nothing when it is the same person or not known
   * @param sentences at least one, in order of time
   */
  public record Paragraph(Optional<String> speaker, List<Sentence> sentences) {
    /** Copies the sentences. */
    public Paragraph {
      sentences = List.copyOf(sentences);
    }

    /**
     * Where it is said, in milliseconds from the first picture; {@link #timed()} tells if known.
     */
    public long startMs() {
      return sentences.getFirst().startMs();
    }

    /** Whether it is known when it is said. */
    public boolean timed() {
      return startMs() != Sentence.UNTIMED;
    }

    /** The words. */
    public String text() {
      return sentences.stream().map(Sentence::text).collect(Collectors.joining());
    }
  }

  /**
   * A sentence of a transcript.
   *
   * @param startMs where it is said, in milliseconds from the first picture; {@link #UNTIMED} when
   *     nobody knows
   * @param text the words, with the space that follows them in the paragraph
   */
  public record Sentence(long startMs, String text) {
    /** The time of what is only known to be said. */
    public static final long UNTIMED = -1;
  }

  /**
   * A stretch of time, in milliseconds from the first picture.
   *
   * @param startMs first instant
   * @param endMs first instant after it
   */
  public record Span(long startMs, long endMs) {
    /** Checks the order. */
    public Span {
      if (startMs < 0 || endMs <= startMs) {
        throw new IllegalArgumentException("span from %d to %d ms".formatted(startMs, endMs));
      }
    }
  }

  /** Copies the lists and checks the folder and the duration. */
  public Watchable {
    SitePath.check(folder);
    if (!folder.endsWith("/")) {
      throw new IllegalArgumentException("folder must end in a slash: " + folder);
    }
    if (durationMs <= 0) {
      throw new IllegalArgumentException("%s runs %d ms".formatted(id, durationMs));
    }
    synopsis = List.copyOf(synopsis);
    chapters = List.copyOf(chapters);
    transcript = List.copyOf(transcript);
  }

  /** What others embed, relative to the root of the site. */
  public String embed() {
    return folder + "embed.html";
  }

  /** Its page, relative to the root of the site. */
  public String page() {
    return folder + "index.html";
  }

  /** The same with a transcript. */
  public Watchable with(List<Paragraph> transcript) {
    return with(media, transcript);
  }

  /** The same, with what the player starts with. */
  public Watchable starting(Start start) {
    return with(media.starting(start), transcript);
  }

  private Watchable with(Media media, List<Paragraph> transcript) {
    return new Watchable(
        id,
        kind,
        folder,
        label,
        title,
        byline,
        logline,
        synopsis,
        durationMs,
        poster,
        media,
        chapters,
        transcript,
        intro,
        recap,
        credits,
        notes);
  }
}
