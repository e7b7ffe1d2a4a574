package boxset.formats.hls;

import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.hls.Ladder.Mix;
import boxset.formats.hls.MultivariantPlaylist.Rendition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Mixes by coding and channels. Every group has the same names (RFC 8216, 4.3.4.1.1): a mix that
 * has no encoding of a group's kind stands there with its first one.
 */
final class AudioGroups {
  private static final List<String> DESCRIBES_VIDEO =
      List.of("public.accessibility.describes-video");

  private final List<Group> groups = new ArrayList<>();

  /**
   * One group.
   *
   * @param id GROUP-ID
   * @param members one a name
   */
  record Group(String id, List<Mix> members) {
    List<String> codecs() {
      return members.stream().map(Mix::codecs).distinct().sorted().toList();
    }

    long largest(ToLongFunction<Mix> rate) {
      return members.stream().mapToLong(rate).max().orElse(0);
    }
  }

  AudioGroups(List<Mix> encodings) {
    Map<String, List<Mix>> mixes = new LinkedHashMap<>();
    Map<String, List<Mix>> kinds = new LinkedHashMap<>();
    for (Mix track : encodings) {
      mixes.computeIfAbsent(track.name(), _ -> new ArrayList<>()).add(track);
      kinds.computeIfAbsent(kind(track), _ -> new ArrayList<>()).add(track);
    }
    kinds.forEach((kind, sameKind) -> {
      List<Mix> members = new ArrayList<>();
      for (List<Mix> mix : mixes.values()) {
        if (mix.stream().filter(sameKind::contains).count() > 1) {
          throw new IllegalArgumentException(
              "Two encodings of \"" + mix.getFirst().name() + "\" are both " + kind);
        }
        members.add(mix.stream().filter(sameKind::contains).findFirst().orElse(mix.getFirst()));
      }
      groups.add(new Group(kind, members));
    });
  }

  List<Group> all() {
    return groups;
  }

  List<Rendition> renditions() {
    List<Rendition> renditions = new ArrayList<>();
    for (Group group : groups) {
      for (Mix track : group.members) {
        renditions.add(
            new Rendition(
                "AUDIO",
                group.id,
                track.name(),
                track.language(),
                track.chosen(),
                track.chosen() || track.purpose() != SoundPurpose.COMMENTARY,
                false,
                track.purpose() == SoundPurpose.DESCRIPTION ? DESCRIBES_VIDEO : List.of(),
                Optional.of(Integer.toString(track.channels())),
                track.playlistUri()));
      }
    }
    return renditions;
  }

  private static String kind(Mix track) {
    String coding = track.codecs().startsWith("mp4a") ? "aac" : track.codecs();
    return coding + "-" + track.channels();
  }
}
