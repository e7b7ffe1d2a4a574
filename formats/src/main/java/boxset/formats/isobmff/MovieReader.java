package boxset.formats.isobmff;

import boxset.formats.bytes.ByteSource;
import boxset.formats.isobmff.EncodedTrack.Edit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the one picture or sound track of a plain, unfragmented movie file. */
public final class MovieReader {
  private MovieReader() {}

  /**
   * Reads where every sample is and how it is coded; sample bytes are not touched.
   *
   * @throws MovieException when the file is damaged, fragmented, or holds more than one track of
   *     picture and sound
   * @throws IOException when the source cannot be read
   */
  public static EncodedTrack read(ByteSource file) throws MovieException, IOException {
    BoxReader movie = movie(file);
    if (movie.optionalChild("mvex").isPresent()) {
      throw MovieException.unsupported("the movie is in fragments; a plain one is needed");
    }
    return track(movie, file.size());
  }

  /**
   * Reads how the samples of a fragmented movie are coded: the track as its initialization has it,
   * with no sample. What follows the {@code moov} is not looked at.
   *
   * @throws MovieException when it is damaged, or holds more than one track of picture and sound
   * @throws IOException when the source cannot be read
   */
  public static EncodedTrack readInitialization(ByteSource file)
      throws MovieException, IOException {
    return track(movie(file), file.size());
  }

  private static EncodedTrack track(BoxReader movie, long fileSize) throws MovieException {
    List<EncodedTrack> tracks = new ArrayList<>();
    for (BoxReader box : movie.children()) {
      if (box.type().equals("trak")) {
        String handler = handler(box);
        if (handler.equals("vide") || handler.equals("soun")) {
          tracks.add(track(box, handler, fileSize));
        }
      }
    }
    if (tracks.size() != 1) {
      throw MovieException.unsupported(
          "the movie has " + tracks.size() + " tracks of picture and sound; one is needed");
    }
    return tracks.getFirst();
  }

  /** Finds {@code moov} among the boxes of the file (ISO/IEC 14496-12, 4.2). */
  private static BoxReader movie(ByteSource file) throws MovieException, IOException {
    long at = 0;
    while (at + 8 <= file.size()) {
      ByteBuffer header = file.slice(at, (int) Math.min(16, file.size() - at));
      long size = header.getInt() & 0xFFFF_FFFFL;
      String type = new BoxReader("file", header.slice()).fourCc();
      int headerLength = 8;
      if (size == 1 && header.remaining() == 12) {
        size = header.getLong(8);
        headerLength = 16;
      } else if (size == 0) {
        size = file.size() - at;
      }
      if (type.equals("moof")) {
        throw MovieException.unsupported("the movie is in fragments; a plain one is needed");
      }
      if (size < headerLength || size > file.size() - at) {
        throw MovieException.damaged(
            "the file ends within " + printable(type) + ", which begins at byte " + at);
      }
      if (type.equals("moov")) {
        if (size > Integer.MAX_VALUE) {
          throw MovieException.unsupported("moov is " + size + " bytes long");
        }
        return new BoxReader("moov", file.slice(at + headerLength, (int) size - headerLength));
      }
      at += size;
    }
    throw MovieException.damaged("the file has no moov, so writing it was not finished");
  }

  private static String printable(String type) {
    return type.indexOf(BoxReader.UNPRINTABLE) < 0 ? type : "what is no box at all";
  }

  private static String handler(BoxReader track) throws MovieException {
    BoxReader box = track.child("mdia").child("hdlr");
    box.version();
    box.skip(4);
    return box.fourCc();
  }

  private static EncodedTrack track(BoxReader track, String handler, long fileSize)
      throws MovieException {
    BoxReader media = track.child("mdia");
    BoxReader header = media.child("mdhd");
    boolean wide = header.version() == 1;
    header.skip(wide ? 16 : 8);
    long timescale = header.u32();
    if (timescale == 0) {
      throw header.damaged("has a timescale of 0");
    }
    header.skip(wide ? 8 : 4);
    int packed = header.u16();
    BoxReader table = media.child("minf").child("stbl");
    return new EncodedTrack(
        timescale,
        handler,
        language(packed),
        SampleEntryReader.read(table.child("stsd")),
        edits(track),
        SampleTableReader.read(table, fileSize));
  }

  private static String language(int packed) {
    StringBuilder language = new StringBuilder();
    for (int shift = 10; shift >= 0; shift -= 5) {
      language.append((char) (0x60 + (packed >> shift & 0x1F)));
    }
    return language.chars().allMatch(c -> c >= 'a' && c <= 'z') ? language.toString() : "und";
  }

  private static List<Edit> edits(BoxReader track) throws MovieException {
    List<Edit> edits = new ArrayList<>();
    Optional<BoxReader> box = track.optionalChild("edts");
    if (box.isPresent()) {
      BoxReader list = box.get().child("elst");
      boolean wide = list.version() == 1;
      int count = list.rows(wide ? 20 : 12);
      for (int i = 0; i < count; i++) {
        edits.add(new Edit(wide ? list.i64() : list.u32(), wide ? list.i64() : list.i32()));
        list.skip(4);
      }
    }
    return edits;
  }
}
