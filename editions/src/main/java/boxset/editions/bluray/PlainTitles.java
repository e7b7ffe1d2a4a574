package boxset.editions.bluray;

import boxset.formats.bdmv.IndexTable;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.bdmv.MovieObjects;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.Still;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bluray.BdmvFolder;
import boxset.formats.hdmv.NavigationCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The titles of a disc without menus: the first plays when it is put in and when its top menu is
 * asked for. When a title ends, its last picture stays, and who plays on comes to the next title.
 */
final class PlainTitles {
  private final BlurayContent content;

  PlainTitles(BlurayContent content) {
    this.content = content;
  }

  /** The disc. */
  AuthoredDisc disc(DiscTables tables) {
    SortedMap<Integer, MoviePlayList> playLists = new TreeMap<>();
    for (int title = 1; title <= content.titles().size(); title++) {
      playLists.put(title, tables.playList(title, Still.FOR_EVER, Optional.empty()));
    }
    return new AuthoredDisc(
        new BdmvFolder(
            index(tables.video()),
            objects(),
            playLists,
            tables.clips(),
            tables.names(),
            tables.chapters(),
            new TreeMap<>()),
        tables.streams());
  }

  /** Movie object 0 is the first playback's, and that of title n is n. */
  private MovieObjects objects() {
    List<MovieObject> objects = new ArrayList<>();
    objects.add(new MovieObject(false, begin()));
    int count = content.titles().size();
    for (int title = 1; title <= count; title++) {
      objects.add(
          new MovieObject(
              true,
              List.of(
                  new NavigationCommand.PlayPlayList(title),
                  new NavigationCommand.JumpTitle(title % count + 1))));
    }
    return new MovieObjects(objects);
  }

  /** No commentary and no captions before anybody asks for them. */
  private List<NavigationCommand> begin() {
    BlurayContent.Clip first =
        content.clips().get(content.titles().getFirst().stretches().getFirst().clip());
    List<NavigationCommand> commands = new ArrayList<>();
    BlurayContent.Streams streams = first.streams();
    Optional<Integer> sound = streams.sounds().isEmpty() ? Optional.empty() : Optional.of(1);
    Optional<Integer> captions =
        streams.captions().isEmpty()
            ? Optional.empty()
            : Optional.of(streams.forced().orElse(0) + 1);
    if (sound.isPresent() || captions.isPresent()) {
      commands.add(NavigationCommand.SetStream.of(sound, captions, false));
    }
    commands.add(new NavigationCommand.JumpTitle(1));
    return commands;
  }

  private IndexTable index(StreamAttributes.Video video) {
    List<IndexTable.Title> titles = new ArrayList<>();
    for (int title = 1; title <= content.titles().size(); title++) {
      titles.add(IndexTable.Title.movie(title));
    }
    return new IndexTable(video, 0, 0, titles);
  }
}
