package boxset.editions.bluray;

import boxset.editions.bluray.menus.PopUpClip;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdmv.ChapterNames;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.ConnectionCondition;
import boxset.formats.bdmv.DiscLibrary;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.PlayListMark;
import boxset.formats.bdmv.Still;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.bdmv.SubPath;
import boxset.formats.bluray.Clip;
import boxset.formats.bytes.Bytes;
import boxset.formats.igs.InteractiveComposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/** The tables of the films of a disc, once its clips are laid out. */
final class DiscTables {
  private final BlurayContent content;
  private final List<LaidOut> clips;

  /**
   * A clip that is laid out.
   *
   * @param time when a picture is shown, in 1/45000 s; of the picture behind the last, the end
   */
  record LaidOut(ClipLayout layout, IntToLongFunction time) {}

  DiscTables(BlurayContent content, List<LaidOut> clips) {
    this.content = content;
    this.clips = List.copyOf(clips);
  }

  /**
   * A clip as the other tables have to agree with it.
   *
   * @param menu in it, if there is one
   */
  static Clip clip(ClipLayout layout, Optional<InteractiveComposition> menu) {
    Map<Integer, StreamAttributes> streams = new TreeMap<>();
    for (ClipStream stream : layout.streams()) {
      streams.put(stream.pid(), stream.attributes());
    }
    TreeSet<Long> entries = new TreeSet<>();
    layout.entries().forEach(entry -> entries.add(entry.pts() / 2));
    return new Clip(
        Bytes.copyOf(layout.information().bytes()),
        layout.start(),
        layout.end(),
        entries,
        streams,
        menu);
  }

  /** The clips, by their numbers. */
  SortedMap<Integer, Clip> clips() {
    TreeMap<Integer, Clip> all = new TreeMap<>();
    for (int i = 0; i < clips.size(); i++) {
      all.put(i + 1, clip(clips.get(i).layout(), Optional.empty()));
    }
    return all;
  }

  /** What the pictures of the disc mostly are. */
  StreamAttributes.Video video() {
    return streams(clips.getFirst().layout(), List.of()).video().getFirst().attributes();
  }

  /** The streams of the clips, by their numbers. */
  SortedMap<Integer, AuthoredDisc.Stream> streams() {
    TreeMap<Integer, AuthoredDisc.Stream> all = new TreeMap<>();
    for (int i = 0; i < clips.size(); i++) {
      all.put(i + 1, AuthoredDisc.Stream.of(clips.get(i).layout()));
    }
    return all;
  }

  /** How many titles there are. */
  int titles() {
    return content.titles().size();
  }

  /**
   * The play list of a title: stretches of clips as they are, so that what is on several of them is
   * on the disc once.
   *
   * @param title from 1
   * @param last whether its last picture stays
   * @param popUp the menu over it
   */
  MoviePlayList playList(int title, Still last, Optional<PopUpClip> popUp) {
    List<StreamTable.Stream<StreamAttributes.InteractiveGraphics>> menus =
        popUp.map(menu -> List.of(menu.stream())).orElse(List.of());
    List<PlayItem> items = new ArrayList<>();
    List<PlayListMark> marks = new ArrayList<>();
    BlurayContent.Title played = content.titles().get(title - 1);
    List<List<BlurayContent.Chapter>> chapters = played.chapters();
    for (BlurayContent.Stretch stretch : played.stretches()) {
      LaidOut clip = clips.get(stretch.clip());
      int place = items.size();
      items.add(
          new PlayItem(
              stretch.clip() + 1,
              ConnectionCondition.NOT_SEAMLESS,
              clip.time().applyAsLong(stretch.from()),
              clip.time().applyAsLong(stretch.to()),
              place + 1 == played.stretches().size() ? last : Still.NONE,
              streams(clip.layout(), menus)));
      for (BlurayContent.Chapter chapter : chapters.get(place)) {
        marks.add(PlayListMark.chapter(place, clip.time().applyAsLong(chapter.picture())));
      }
    }
    List<SubPath> subPaths =
        popUp.map(menu -> List.of(menu.subPath(items.getFirst().inTime()))).orElse(List.of());
    return new MoviePlayList(items, subPaths, marks);
  }

  private static StreamTable streams(
      ClipLayout layout, List<StreamTable.Stream<StreamAttributes.InteractiveGraphics>> menus) {
    List<StreamTable.Stream<StreamAttributes.Video>> video = new ArrayList<>();
    List<StreamTable.Stream<StreamAttributes.Audio>> audio = new ArrayList<>();
    List<StreamTable.Stream<? extends StreamAttributes>> captions = new ArrayList<>();
    for (ClipStream stream : layout.streams()) {
      switch (stream.attributes()) {
        case StreamAttributes.Video pictures ->
            video.add(StreamTable.Stream.of(stream.pid(), pictures));
        case StreamAttributes.Audio sound -> audio.add(StreamTable.Stream.of(stream.pid(), sound));
        case StreamAttributes.PresentationGraphics graphics ->
            captions.add(StreamTable.Stream.of(stream.pid(), graphics));
        case StreamAttributes.InteractiveGraphics _, StreamAttributes.TextSubtitle _ -> {}
      }
    }
    return StreamTable.of(video.getFirst(), audio, captions, menus);
  }

  /** What players show of the disc before it plays. */
  List<DiscLibrary> names() {
    TreeMap<Integer, String> titles = new TreeMap<>();
    for (BlurayContent.Title title : content.titles()) {
      titles.put(titles.size() + 1, title.name());
    }
    return List.of(
        new DiscLibrary(content.language(), content.name(), content.place(), titles, List.of()));
  }

  /** The names of chapters. */
  List<ChapterNames> chapters() {
    List<ChapterNames> all = new ArrayList<>();
    for (BlurayContent.Title title : content.titles()) {
      List<String> names =
          title.chapters().stream().flatMap(List::stream).map(BlurayContent.Chapter::name).toList();
      all.add(new ChapterNames(content.language(), all.size() + 1, names));
    }
    return all;
  }
}
