package boxset.editions;

import boxset.formats.cmaf.SoundPurpose;
import boxset.series.model.AudioKind;
import boxset.series.model.AudioTrack;
import boxset.series.model.FileRef;
import boxset.series.model.TrackSource;
import boxset.steps.MediaFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A mix that viewers can choose.
 *
 * @param slug names its files: {@code en}, {@code en-commentary}
 * @param file where it is, as the series file writes it
 * @param originMicros time zero of the programme on that file's clock
 * @param name shown in menus, unique in the programme
 * @param language BCP 47
 * @param chosen whether a player starts with it
 */
public record Mix(
    String slug,
    String file,
    MediaFacts.AudioTrack track,
    long originMicros,
    String name,
    String language,
    SoundPurpose purpose,
    boolean chosen) {
  /** Fewer channels than this are stereo to a viewer. */
  private static final int SURROUND = 6;

  public boolean surround() {
    return track.channels() >= SURROUND;
  }

  /**
   * The mixes of a programme: those the series file lists; when it lists no finished mix, first all
   * in the master. Music and effects without speech are for dubbing and are left out.
   *
   * @param pictureStartMicros when the picture starts on the master's clock
   */
  public static List<Mix> of(Programme programme, Facts facts, long pictureStartMicros) {
    List<Mix> mixes = new ArrayList<>();
    Names names = new Names();
    if (programme.audio().stream().noneMatch(listed -> listed.kind() == AudioKind.MIX)) {
      List<MediaFacts.AudioTrack> inMaster = sounds(facts, programme.file().path());
      for (int number = 1; number <= inMaster.size(); number++) {
        if (!lists(programme, number)) {
          MediaFacts.AudioTrack track = inMaster.get(number - 1);
          String language = Languages.tag(track.language()).orElse(programme.language());
          SoundPurpose purpose = purpose(track, language.equals(programme.language()));
          mixes.add(
              names.mix(
                  programme.file().path(),
                  track,
                  pictureStartMicros,
                  "",
                  language,
                  purpose,
                  mixes));
        }
      }
    }
    for (AudioTrack listed : programme.audio()) {
      String path =
          switch (listed.source()) {
            case TrackSource.OwnFile(FileRef file) -> file.path();
            case TrackSource.InMaster _ -> programme.file().path();
          };
      int index = listed.source() instanceof TrackSource.InMaster in ? in.number() - 1 : 0;
      List<MediaFacts.AudioTrack> sounds = sounds(facts, path);
      if (listed.kind() == AudioKind.MUSIC_AND_EFFECTS || index >= sounds.size()) {
        continue;
      }
      MediaFacts.AudioTrack track = sounds.get(index);
      String language = listed.language().orElse(programme.language());
      SoundPurpose purpose =
          switch (listed.kind()) {
            case COMMENTARY -> SoundPurpose.COMMENTARY;
            case DESCRIPTION -> SoundPurpose.DESCRIPTION;
            default -> language.equals(programme.language()) ? SoundPurpose.MAIN : SoundPurpose.DUB;
          };
      boolean inMaster = path.equals(programme.file().path());
      long origin = inMaster ? pictureStartMicros : track.startMicros();
      String title =
          listed.title().orElseGet(() -> listed.by().isEmpty() ? "" : by(purpose, listed.by()));
      mixes.add(names.mix(path, track, origin, title, language, purpose, mixes));
    }
    return List.copyOf(mixes);
  }

  private static boolean lists(Programme programme, int number) {
    return programme.audio().stream()
        .anyMatch(
            listed -> listed.source() instanceof TrackSource.InMaster in && in.number() == number);
  }

  private static String by(SoundPurpose purpose, List<String> people) {
    return purpose == SoundPurpose.COMMENTARY
        ? "Commentary: " + String.join(", ", people)
        : String.join(", ", people);
  }

  private static List<MediaFacts.AudioTrack> sounds(Facts facts, String path) {
    return facts.of(path).map(MediaFacts::sounds).orElse(List.of());
  }

  private static SoundPurpose purpose(MediaFacts.AudioTrack track, boolean own) {
    if (track.dispositions().visualImpaired()) {
      return SoundPurpose.DESCRIPTION;
    }
    if (track.dispositions().comment()
        || track.title().toLowerCase(Locale.ROOT).contains("commentary")) {
      return SoundPurpose.COMMENTARY;
    }
    return own ? SoundPurpose.MAIN : SoundPurpose.DUB;
  }

  /** Gives out names and slugs, each once. */
  private static final class Names {
    private final Set<String> names = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();

    Mix mix(
        String path,
        MediaFacts.AudioTrack track,
        long origin,
        String title,
        String language,
        SoundPurpose purpose,
        List<Mix> before) {
      boolean playable = purpose == SoundPurpose.MAIN || purpose == SoundPurpose.DUB;
      boolean chosen = playable && before.stream().noneMatch(Mix::chosen);
      String suffix =
          switch (purpose) {
            case COMMENTARY -> "-commentary";
            case DESCRIPTION -> "-description";
            case MAIN, DUB -> "";
          };
      String fallback =
          switch (purpose) {
            case COMMENTARY -> "Commentary";
            case DESCRIPTION -> "Audio description";
            case MAIN, DUB -> Languages.name(language);
          };
      return new Mix(
          Languages.unique(slugs, language.toLowerCase(Locale.ROOT) + suffix, "-"),
          path,
          track,
          origin,
          Languages.unique(
              names, Optional.of(title).filter(t -> !t.isBlank()).orElse(fallback), " "),
          language,
          purpose,
          chosen);
    }
  }
}
