package boxset.editions.bluray.menus;

import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.ConnectionCondition;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.PlayListMark;
import boxset.formats.bdmv.Still;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.igs.InteractiveComposition;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a menu as a clip: its picture, silence, and its buttons.
 *
 * @param number of the clip
 * @param playList the number of its play list
 * @param composition the buttons, for the rules of the folder
 */
public record MenuClip(int number, int playList, Clip streams, InteractiveComposition composition) {
  /** The play list that shows the page until a viewer does something. */
  public MoviePlayList playList(ClipLayout layout) {
    List<StreamTable.Stream<StreamAttributes.Audio>> sounds = new ArrayList<>();
    List<StreamTable.Stream<StreamAttributes.Video>> pictures = new ArrayList<>();
    List<StreamTable.Stream<StreamAttributes.InteractiveGraphics>> menus = new ArrayList<>();
    for (ClipStream stream : layout.streams()) {
      switch (stream.attributes()) {
        case StreamAttributes.Video video ->
            pictures.add(StreamTable.Stream.of(stream.pid(), video));
        case StreamAttributes.Audio audio -> sounds.add(StreamTable.Stream.of(stream.pid(), audio));
        case StreamAttributes.InteractiveGraphics menu ->
            menus.add(StreamTable.Stream.of(stream.pid(), menu));
        default -> throw new IllegalStateException("A menu has no " + stream.attributes());
      }
    }
    PlayItem item =
        new PlayItem(
            number,
            ConnectionCondition.NOT_SEAMLESS,
            layout.start(),
            layout.end(),
            Still.FOR_EVER,
            StreamTable.of(pictures.getFirst(), sounds, List.of(), menus));
    return new MoviePlayList(
        List.of(item), List.of(), List.of(PlayListMark.chapter(0, layout.start())));
  }
}
