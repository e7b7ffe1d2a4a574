package boxset.editions.dvd;

import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.SubpictureAttributes;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is on a disc, before anything of it has been encoded.
 *
 * @param volume the title that the volume bears
 * @param set unlike that of other discs: 16 hexadecimal digits
 * @param recorded the time that everything bears, in coordinated universal time
 * @param sets its title sets
 */
record DiscContent(
    VideoStandard standard, String volume, String set, LocalDateTime recorded, List<Set> sets) {
  /** Keeps the order. */
  DiscContent {
    sets = List.copyOf(sets);
  }

  /**
   * A title set.
   *
   * @param objects programmes, each once
   * @param forced the stream of captions that is chosen, but not shown, to begin with
   */
  record Set(
      Aspect aspect,
      List<AudioAttributes> audio,
      List<SubpictureAttributes> subpictures,
      OptionalInt forced,
      List<Part> objects,
      List<Title> titles) {
    Set {
      audio = List.copyOf(audio);
      subpictures = List.copyOf(subpictures);
      objects = List.copyOf(objects);
      titles = List.copyOf(titles);
    }

    StreamAttributes streams(VideoStandard standard) {
      return new StreamAttributes(new VideoAttributes(standard, aspect), audio, subpictures);
    }
  }

  /**
   * A programme of a title set: the names of the inputs that it is made of.
   *
   * @param pictures pieces, one behind another
   * @param cells first pictures of its cells
   * @param sounds in the order of the set
   * @param captions in the order of the set; empty where it has none
   */
  record Part(
      String name,
      List<Piece> pictures,
      List<Integer> cells,
      List<String> sounds,
      List<String> captions) {
    Part {
      pictures = List.copyOf(pictures);
      cells = List.copyOf(cells);
      sounds = List.copyOf(sounds);
      captions = List.copyOf(captions);
    }
  }

  /**
   * A piece of picture.
   *
   * @param input the name of what was encoded first
   * @param groups of pictures, each beginning a VOBU at most
   * @param millis how long it is shown
   */
  record Piece(String input, int pictures, int groups, long millis) {}

  /**
   * A title.
   *
   * @param cells in the order in which they play
   * @param chapters which of them, from 0, begin a chapter; the first does
   * @param then the title of the set, from 1, that a disc without menus goes on with; 0 when it
   *     stops
   */
  record Title(String name, List<Cell> cells, List<Integer> chapters, int then) {
    Title {
      cells = List.copyOf(cells);
      chapters = List.copyOf(chapters);
    }

    Title then(int title) {
      return new Title(name, cells, chapters, title);
    }
  }

  /**
   * A cell of a title.
   *
   * @param object from 0, among those of the set
   * @param cell from 0, within the object
   */
  record Cell(int object, int cell) {}
}
