package boxset.editions.stream;

import boxset.editions.Programme;

/** How the files of a stream are called. */
public final class StreamFiles {
  /** The rendition for winding and previews. */
  static final String TRICK = "trick";

  /** The multivariant playlist (RFC 8216, section 4.4.6). */
  public static final String HLS = "main.m3u8";

  /** The media presentation description (ISO/IEC 23009-1, 5.3). */
  public static final String DASH = "main.mpd";

  static final String CHAPTERS = "chapters.json";

  /** The table of the site's own player. */
  public static final String PLAYER = "player.json";

  /** One file for browsers that play nothing else. */
  public static final String PROGRESSIVE = media("movie", ".mp4");

  /** What the page carries of it; no file of the release. */
  public static final String START = "start.json";

  static final String THUMBNAILS = "thumbnails.vtt";

  /** What a name holds until the result tells its digest. */
  public static final String DIGEST = "{digest}";

  private StreamFiles() {}

  /** The page of a programme, relative to the root of the site. */
  public static String page(Programme programme) {
    return programme.id() + "/";
  }

  /** Where the files of a programme's stream are, relative to the root of the site. */
  public static String folder(Programme programme) {
    return page(programme) + FOLDER;
  }

  /** The folder of a programme's stream, from its page. */
  static final String FOLDER = "stream/";

  /** A file that never changes under its name. */
  public static String media(String name, String extension) {
    return name + "-" + DIGEST + extension;
  }

  static String surround(String slug) {
    return slug + "-51";
  }

  /** A sheet of preview pictures, counted from 1 as DASH counts them. */
  public static String sheet(int number) {
    return "tiles-" + number + ".jpg";
  }

  static String playlist(String name) {
    return name + ".m3u8";
  }
}
