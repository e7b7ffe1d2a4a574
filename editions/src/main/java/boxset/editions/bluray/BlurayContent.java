package boxset.editions.bluray;

import boxset.editions.disc.SoundCoding;
import boxset.formats.bdmv.DiscLibrary;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.MoviePlayList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is on a disc, before anything of it has been encoded.
 *
 * @param volume the title that the volume bears
 * @param set 16 hexadecimal digits that no other disc has
 * @param recorded the time that everything bears
 * @param language that titles are named in
 * @param name of the disc
 * @param place in the set, if there are several discs
 * @param clips numbered from 1
 * @param titles numbered from 1; each has the play list of its number
 */
record BlurayContent(
    String volume,
    String set,
    LocalDateTime recorded,
    Language language,
    String name,
    Optional<DiscLibrary.DiscSet> place,
    List<Clip> clips,
    List<Title> titles) {
  /** Keeps the orders. */
  BlurayContent {
    clips = List.copyOf(clips);
    titles = List.copyOf(titles);
  }

  /**
   * What every clip of a title has.
   *
   * @param sounds the languages of its sounds, in order
   * @param captions the languages of its captions, in order
   * @param forced which of them, from 0, is shown where there are to be none
   */
  record Streams(List<Language> sounds, List<Language> captions, OptionalInt forced) {
    Streams {
      sounds = List.copyOf(sounds);
      captions = List.copyOf(captions);
    }
  }

  /**
   * A piece of picture.
   *
   * @param input that it is read from
   * @param millis how long it is shown
   */
  record Piece(String input, int pictures, long millis) {}

  /**
   * A sound of a clip.
   *
   * @param input that it is read from
   */
  record Sound(String input, SoundCoding coding, int channels) {}

  /**
   * A programme: the names of the inputs that its clip is made of.
   *
   * @param pictures pieces, one behind another
   * @param sounds in the order of its streams
   * @param captions in the order of its streams; empty where it has none
   */
  record Clip(
      String id, Streams streams, List<Piece> pictures, List<Sound> sounds, List<String> captions) {
    Clip {
      pictures = List.copyOf(pictures);
      sounds = List.copyOf(sounds);
      captions = List.copyOf(captions);
    }
  }

  /**
   * A chapter.
   *
   * @param picture its first, counted from the beginning of its clip
   */
  record Chapter(int picture, String name) {}

  /**
   * A stretch of a clip.
   *
   * @param clip from 0
   * @param from its first picture, at which decoding can begin
   * @param to the picture behind its last
   * @param chapters the first begins with it
   */
  record Stretch(int clip, int from, int to, List<Chapter> chapters) {
    Stretch {
      chapters = List.copyOf(chapters);
    }
  }

  /**
   * A title.
   *
   * @param id of the programme, or the name of a title of several
   * @param name as players show it
   * @param stretches that it plays, one behind another
   */
  record Title(String id, String name, List<Stretch> stretches) {
    Title {
      stretches = List.copyOf(stretches);
    }

    /** Its chapters, or if a play list has no room for all, what each stretch begins with. */
    List<List<Chapter>> chapters() {
      int all = stretches.stream().mapToInt(stretch -> stretch.chapters().size()).sum();
      return stretches.stream()
          .map(stretch ->
              all <= MoviePlayList.MOST ? stretch.chapters() : stretch.chapters().subList(0, 1))
          .toList();
    }
  }
}
