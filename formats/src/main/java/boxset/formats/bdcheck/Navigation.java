package boxset.formats.bdcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that commands are about.
 *
 * @param tables the index and the movie objects
 * @param playLists by their numbers
 * @param clips with the menus that are in them
 */
record Navigation(FoundNavigation tables, Map<Integer, FoundPlayList> playLists, FoundClips clips) {
  /** A menu while a play list plays. */
  List<FoundMenu> menus(FoundPlayList list) {
    Map<String, List<FoundMenu>> menus = new LinkedHashMap<>();
    Stream.concat(
            list.items().stream().map(FoundPlayList.Item::clip),
            list.subPaths().stream()
                .flatMap(subPath -> subPath.items().stream())
                .map(FoundPlayList.SubItem::clip))
        .forEach(
            clip -> clips.found(clip).ifPresent(found -> menus.putIfAbsent(clip, found.menus())));
    List<FoundMenu> all = new ArrayList<>();
    menus.values().forEach(all::addAll);
    return all;
  }
}
