package boxset.formats.hls;

import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TrackIndex;
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
  record Group(String id, List<SoundTrack> members) {
    List<String> codecs() {
      return members.stream().map(member -> member.index().codecs()).distinct().sorted().toList();
    }

    long largest(ToLongFunction<TrackIndex> rate) {
      return members.stream().mapToLong(member -> rate.applyAsLong(member.index())).max().orElse(0);
    }
  }

  AudioGroups(List<SoundTrack> tracks) {
    Map<String, List<SoundTrack>> mixes = new LinkedHashMap<>();
    Map<String, List<SoundTrack>> kinds = new LinkedHashMap<>();
    for (SoundTrack track : tracks) {
      mixes.computeIfAbsent(track.name(), _ -> new ArrayList<>()).add(track);
      kinds.computeIfAbsent(kind(track), _ -> new ArrayList<>()).add(track);
    }
    kinds.forEach((kind, sameKind) -> {
      List<SoundTrack> members = new ArrayList<>();
      for (List<SoundTrack> mix : mixes.values()) {
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
      for (SoundTrack track : group.members) {
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
                Optional.of(Integer.toString(channels(track))),
                track.playlistUri()));
      }
    }
    return renditions;
  }

  private static String kind(SoundTrack track) {
    String coding = track.index().codecs().startsWith("mp4a") ? "aac" : track.index().codecs();
    return coding + "-" + channels(track);
  }

  private static int channels(SoundTrack track) {
    TrackIndex.Sound sound = track.index().sound();
    if (sound == null) {
      throw new IllegalArgumentException(track.name() + " is a mix without sound");
    }
    return sound.channels();
  }
}
