package boxset.series.draft;

import boxset.series.draft.Cast.Role;
import boxset.series.draft.Draft.ToDo;
import boxset.series.draft.Found.Track;
import boxset.series.model.AudioKind;
import boxset.series.model.CaptionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the maker of a series should do after the first draft. */
final class ToDoList {
  private final List<ToDo> all = new ArrayList<>();
  private final Cast cast;
  private final String noun;

  private ToDoList(Cast cast, String noun) {
    this.cast = cast;
    this.noun = noun;
  }

  static List<ToDo> of(Cast cast, String noun, String language, Optional<String> spoken) {
    ToDoList list = new ToDoList(cast, noun);
    list.parts(language);
    list.rates();
    cast.loose()
        .forEach(path ->
            list.add(
                path + " belongs to no " + noun.toLowerCase(Locale.ROOT) + " that its name tells",
                "add it under audio or captions of the right one"));
    if (spoken.isEmpty()) {
      list.add("No file says which language is spoken", "look at language: " + language);
    }
    list.add("There is no synopsis yet", "add synopsis: short and long");
    list.add("There are no credits yet", "add credits: with roles and names");
    list.add("There is no key art yet", "add art: with a background and a title");
    return List.copyOf(list.all);
  }

  private void parts(String language) {
    if (cast.parts().isEmpty()) {
      add("No master was found", "add each under parts: with its id, title and master");
    }
    for (Role role : cast.parts()) {
      String name = noun + " " + role.number();
      if (!role.named()) {
        add(name + " has no title of its own", "its file name has none: change title:");
      }
      if (!hasSound(role)) {
        add(name + " has no sound", "add audio: with a mix");
      }
      if (!hasSdh(role, language)) {
        add(name + " has no SDH captions", "add captions: with kind: sdh");
      }
      if (role.picture().chapters().isEmpty()) {
        add(name + " has no chapters", "add chapters: with timecodes and titles");
      }
    }
    gaps();
  }

  private void gaps() {
    List<Integer> numbers = cast.parts().stream().map(Role::number).sorted().toList();
    for (int i = 1; i < numbers.size(); i++) {
      int first = numbers.get(i - 1) + 1;
      int last = numbers.get(i) - 1;
      if (first <= last) {
        String missing = first == last ? noun + " " + first : noun + " " + first + " to " + last;
        add("There is no " + missing, "was a master left out?");
      }
    }
  }

  private static boolean hasSound(Role role) {
    return !role.picture().sounds().isEmpty()
        || role.sounds().stream()
            .anyMatch(s -> SidecarName.of(s.path()).sound().orElse(AudioKind.MIX) == AudioKind.MIX);
  }

  private static boolean hasSdh(Role role, String language) {
    boolean beside =
        role.captions().stream()
            .anyMatch(c -> {
              SidecarName name = SidecarName.of(c.path());
              Optional<CaptionKind> kind = name.captions().or(c::kind);
              String own = name.language().or(c::language).orElse(language);
              return kind.orElse(CaptionKind.SDH) == CaptionKind.SDH && own.equals(language);
            });
    boolean inside =
        role.picture().captions().stream()
            .map(Track::language)
            .anyMatch(l -> l.orElse(language).equals(language));
    return beside || inside;
  }

  private void rates() {
    Map<String, List<String>> byRate = new TreeMap<>();
    for (Role role : cast.parts()) {
      byRate
          .computeIfAbsent(role.picture().rate(), _ -> new ArrayList<>())
          .add(noun + " " + role.number());
    }
    if (byRate.size() > 1) {
      List<String> words = new ArrayList<>();
      byRate.forEach((rate, names) -> words.add(String.join(", ", names) + " at " + rate));
      add("The parts differ in frame rate: " + String.join("; ", words), "is that meant?");
    }
  }

  private void add(String what, String how) {
    all.add(new ToDo(what, how));
  }
}
