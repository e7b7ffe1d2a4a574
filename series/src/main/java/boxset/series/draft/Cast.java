package boxset.series.draft;

import boxset.series.draft.Found.Captions;
import boxset.series.draft.Found.Picture;
import boxset.series.draft.Found.Sound;
import boxset.series.model.ExtraKind;
import boxset.series.model.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who plays which part: found files as parts, interviews and extras, each with its sidecars.
 *
 * @param loose sidecars that belong to none, by path
 */
record Cast(List<Role> parts, List<Role> interviews, List<Role> extras, List<String> loose) {

  /**
   * A picture and what goes with it.
   *
   * @param id unlike all others
   * @param number of a part, unlike those of all other parts; 0 for anything else
   * @param named whether the name of the file gives a title
   */
  record Role(
      String id,
      int number,
      boolean named,
      String title,
      Optional<ExtraKind> kind,
      Picture picture,
      Optional<Picture> textless,
      List<Sound> sounds,
      List<Captions> captions) {
    private Role asPart(int part) {
      return new Role(
          id, part, named, title, Optional.empty(), picture, textless, sounds, captions);
    }
  }

  private enum Sort {
    PART,
    TEXTLESS,
    INTERVIEW,
    EXTRA
  }

  private static final Pattern CLEAN = Pattern.compile("(^|[^a-z])clean([^a-z]|$)");

  static Cast of(Found found) {
    Map<String, PartName> names =
        PartName.of(found.pictures().stream().map(Picture::path).toList());
    Comparator<Picture> order =
        Comparator.comparingInt((Picture p) -> name(names, p).number().orElse(Integer.MAX_VALUE))
            .thenComparing(Picture::path, NaturalOrder.NAMES);
    List<Picture> pictures = found.pictures().stream().sorted(order).toList();
    List<String> owners =
        pictures.stream().map(Picture::path).filter(p -> sort(p) != Sort.TEXTLESS).toList();
    Map<String, List<Sound>> sounds = owned(found.sounds(), Sound::path, owners);
    Map<String, List<Captions>> captions = owned(found.captions(), Captions::path, owners);
    Set<String> ids = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    List<Role> parts = new ArrayList<>();
    List<Role> interviews = new ArrayList<>();
    List<Role> extras = new ArrayList<>();
    for (Picture picture : pictures) {
      Sort sort = sort(picture.path());
      if (sort == Sort.TEXTLESS) {
        continue;
      }
      List<Role> roles =
          switch (sort) {
            case INTERVIEW -> interviews;
            case EXTRA -> extras;
            default -> parts;
          };
      PartName name = name(names, picture);
      int number = sort == Sort.PART ? number(name.number(), numbers) : 0;
      String title = title(name, picture.path());
      String id = unlike(sort == Sort.PART ? "p" + number : Ids.of(title), ids);
      roles.add(
          new Role(
              id,
              number,
              !name.title().isEmpty(),
              title,
              sort == Sort.EXTRA ? Optional.of(kind(picture.path())) : Optional.empty(),
              picture,
              textless(picture, pictures),
              sounds.getOrDefault(picture.path(), List.of()),
              captions.getOrDefault(picture.path(), List.of())));
    }
    if (parts.isEmpty()) {
      extras.forEach(extra -> parts.add(extra.asPart(parts.size() + 1)));
      extras.clear();
    }
    List<String> loose = new ArrayList<>();
    sounds.getOrDefault("", List.of()).forEach(s -> loose.add(s.path()));
    captions.getOrDefault("", List.of()).forEach(c -> loose.add(c.path()));
    return new Cast(parts, interviews, extras, loose);
  }

  private static PartName name(Map<String, PartName> names, Picture picture) {
    return Objects.requireNonNull(names.get(picture.path()));
  }

  private static <T> Map<String, List<T>> owned(
      List<T> sidecars, Function<T, String> path, List<String> owners) {
    return sidecars.stream()
        .sorted(Comparator.comparing(path, NaturalOrder.NAMES))
        .collect(
            Collectors.groupingBy(
                s -> FileNames.owner(path.apply(s), owners).orElse(""),
                HashMap::new,
                Collectors.toList()));
  }

  private static Sort sort(String path) {
    String words = path.toLowerCase(Locale.ROOT);
    String folder = FileNames.folder(words);
    String name = FileNames.name(words);
    if (name.contains("textless") || CLEAN.matcher(name).find()) {
      return Sort.TEXTLESS;
    }
    if (folder.contains("interview") || name.startsWith("interview")) {
      return Sort.INTERVIEW;
    }
    boolean bonus =
        folder.contains("extra") || folder.contains("bonus") || folder.contains("trailer");
    return bonus || kind(path) != ExtraKind.OTHER ? Sort.EXTRA : Sort.PART;
  }

  private static ExtraKind kind(String path) {
    String name = FileNames.name(path).toLowerCase(Locale.ROOT).replaceAll("[_.-]", " ");
    if (name.contains("trailer")) {
      return ExtraKind.TRAILER;
    }
    if (name.contains("teaser")) {
      return ExtraKind.TEASER;
    }
    if (name.contains("deleted")) {
      return ExtraKind.DELETED_SCENE;
    }
    if (name.contains("featurette") || name.contains("making of")) {
      return ExtraKind.FEATURETTE;
    }
    return name.contains("behind the scenes") ? ExtraKind.BEHIND_THE_SCENES : ExtraKind.OTHER;
  }

  private static Optional<Picture> textless(Picture picture, List<Picture> pictures) {
    List<String> parts =
        pictures.stream().map(Picture::path).filter(p -> sort(p) == Sort.PART).toList();
    return pictures.stream()
        .filter(p -> sort(p.path()) == Sort.TEXTLESS)
        .filter(p -> FileNames.owner(p.path(), parts).equals(Optional.of(picture.path())))
        .findFirst();
  }

  private static String title(PartName name, String path) {
    if (!name.title().isEmpty()) {
      return name.title();
    }
    if (name.number().isPresent()) {
      return name.noun().orElse("Part") + " " + name.number().getAsInt();
    }
    String stem = FileNames.stem(path).strip();
    return stem.isEmpty() ? "Untitled" : stem;
  }

  /** The number in the name if no other part has it; or else the lowest that is free. */
  private static int number(OptionalInt named, Set<Integer> numbers) {
    int number = named.orElse(1);
    if (numbers.contains(number)) {
      number = 1;
    }
    while (!numbers.add(number)) {
      number++;
    }
    return number;
  }

  private static String unlike(String wanted, Set<String> ids) {
    String base = wanted.isEmpty() ? "extra" : wanted;
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
