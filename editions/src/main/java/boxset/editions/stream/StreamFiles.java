package boxset.editions.stream;

import boxset.editions.Programme;

/** How the files of a stream are called. */
final class StreamFiles {
  /** The rendition for winding and previews. */
  static final String TRICK = "trick";

  static final String HLS = "main.m3u8";
  static final String DASH = "main.mpd";
  static final String CHAPTERS = "chapters.json";

  /** The table of the site's own player. */
  static final String PLAYER = "player.json";

  /** One file for browsers that play nothing else. */
  static final String PROGRESSIVE = media("movie", ".mp4");

  /** What the page carries of it; no file of the release. */
  static final String START = "start.json";

  static final String THUMBNAILS = "thumbnails.vtt";

  /** What a name holds until the result tells its digest. */
  static final String DIGEST = "{digest}";

  private StreamFiles() {}

  /** The page of a programme, relative to the root of the site. */
  static String page(Programme programme) {
    return programme.id() + "/";
  }

  /** Where the files of a programme's stream are, relative to the root of the site. */
  static String folder(Programme programme) {
    return page(programme) + FOLDER;
  }

  /** The folder of a programme's stream, from its page. */
  static final String FOLDER = "stream/";

  /** A file that never changes under its name. */
  static String media(String name, String extension) {
    return name + "-" + DIGEST + extension;
  }

  /** What is said in a programme, for search; relative to the root of the site. */
  static String sentences(Programme programme) {
    return "search/" + media(programme.id(), ".json");
  }

  static String surround(String slug) {
    return slug + "-51";
  }

  /** A sheet of preview pictures, counted from 1 as DASH counts them. */
  static String sheet(int number) {
    return "tiles-" + number + ".jpg";
  }

  static String playlist(String name) {
    return name + ".m3u8";
  }
}
