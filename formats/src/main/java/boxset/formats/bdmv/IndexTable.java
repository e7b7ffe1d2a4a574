package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U32;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * Which movie object each title runs: the file {@code index.bdmv}.
 *
 * @param video what the disc's pictures mostly are
 * @param firstPlayback the movie object that runs when a disc is put in
 * @param topMenu the movie object of the remote control's top menu key, title 0
 * @param titles numbered from 1
 */
public record IndexTable(
    StreamAttributes.Video video, int firstPlayback, int topMenu, List<Title> titles)
    implements Structure {
  private static final int HDMV = 1;
  private static final int USER_DATA_BYTES = 32;

  /** The HDMV_Title_playback_type. */
  public enum PlaybackType {
    /** A film. */
    MOVIE(0),
    /** A menu or a game. */
    INTERACTIVE(1);

    private final int code;

    PlaybackType(int code) {
      this.code = code;
    }
  }

  /** Who may go to a title; the Title_access_type. */
  public enum Access {
    /** A viewer who enters its number. */
    PERMITTED(0),
    /** Commands only; players show its number. */
    PROHIBITED(1),
    /** Commands only; players do not show its number. */
    HIDDEN(3);

    private final int code;

    Access(int code) {
      this.code = code;
    }
  }

  /**
   * A title.
   *
   * @param movieObject from 0
   * @param playback what it is
   * @param access who may go to it
   */
  public record Title(int movieObject, PlaybackType playback, Access access) implements Structure {
    /** A film that anybody can go to. */
    public static Title movie(int movieObject) {
      return new Title(movieObject, PlaybackType.MOVIE, Access.PERMITTED);
    }

    @Override
    public void write(FieldWriter w) {
      try (var b = w.bits(4)) {
        b.u(2, "Title_object_type", HDMV);
        b.u(2, "Title_access_type", access.code);
        b.reserved(28);
      }
      object(w, playback, movieObject);
    }
  }

  /** Keeps the order. */
  public IndexTable {
    titles = List.copyOf(titles);
  }

  @Override
  public void write(FieldWriter w) {
    w.ascii("type_indicator", 4, "INDX");
    w.ascii("version_number", 4, Versions.BDMV);
    var indexes = w.slot32("Indexes_start_address");
    w.u32("ExtensionData_start_address", 0);
    w.zeros("reserved", 24);
    try (var _ = w.table("AppInfoBDMV", U32, AFTER_FIELD)) {
      try (var b = w.bits(2)) {
        b.reserved(1);
        b.flag("initial_output_mode_preference", false);
        b.flag("SS_content_exist_flag", false);
        b.reserved(5);
        b.u(4, "video_format", video.format().code());
        b.u(4, "frame_rate", video.rate().code());
      }
      w.zeros("user_data", USER_DATA_BYTES);
    }
    indexes.fillWithPosition();
    try (var _ = w.table("Indexes", U32, AFTER_FIELD)) {
      w.one("FirstPlayback", entry -> menu(entry, firstPlayback));
      w.one("TopMenu", entry -> menu(entry, topMenu));
      w.u16("number_of_Titles", titles.size());
      w.each("Title", titles);
    }
  }

  private static void menu(FieldWriter w, int movieObject) {
    try (var b = w.bits(4)) {
      b.u(2, "object_type", HDMV);
      b.reserved(30);
    }
    object(w, PlaybackType.INTERACTIVE, movieObject);
  }

  private static void object(FieldWriter w, PlaybackType playback, int movieObject) {
    try (var b = w.bits(2)) {
      b.u(2, "HDMV_playback_type", playback.code);
      b.reserved(14);
    }
    w.u16("MovieObject_id_ref", movieObject);
    w.zeros("reserved", 4);
  }
}
