package boxset.series.draft;

import boxset.series.model.AudioKind;
import boxset.series.model.CaptionKind;
import boxset.series.model.LanguageTag;
import boxset.series.model.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a caption or sound file says: {@code part1.en.sdh.srt}.
 *
 * @param language BCP 47
 * @param captions the kind, if it is a caption file
 * @param sound the kind, if it is a sound file
 * @param layout of a sound file
 */
public record SidecarName(
    Optional<String> language,
    Optional<CaptionKind> captions,
    Optional<AudioKind> sound,
    Optional<Layout> layout) {
  private static final Pattern REGION =
      Pattern.compile("(?:^|[._ -])([a-z]{2,3})[-_]([A-Z]{2}|419|Hans|Hant|Latn|Cyrl)(?=[._ -]|$)");
  private static final Pattern SURROUND = Pattern.compile("(?<![0-9])([57])[._]?1(?![0-9])");

  /** Reads a file name, with or without a folder. */
  public static SidecarName of(String path) {
    String stem = FileNames.stem(path);
    List<String> tokens =
        Arrays.stream(stem.split("[._ +-]+", -1)).filter(t -> !t.isEmpty()).toList();
    if (tokens.isEmpty()) {
      return new SidecarName(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    Optional<String> language = language(stem);
    Optional<CaptionKind> kind = last(tokens, SidecarName::captionKind);
    if (language.isEmpty() && tokens.getLast().equals("hi")) {
      language = Optional.of("hi");
      kind = Optional.empty();
    }
    return new SidecarName(
        language, kind, last(tokens, SidecarName::audioKind), layout(stem, tokens));
  }

  private static Optional<String> language(String stem) {
    Matcher region = REGION.matcher(stem);
    Optional<String> regional =
        region.find()
            ? code(region.group(1)).flatMap(c -> LanguageTag.of(c + "-" + region.group(2)))
            : Optional.empty();
    if (regional.isPresent()) {
      return regional;
    }
    String[] tokens = stem.split("[._-]+", -1);
    for (int i = tokens.length - 1; i > 0; i--) {
      Optional<String> code = code(tokens[i].toLowerCase(Locale.ROOT));
      if (code.isPresent() && captionKind(tokens[i].toLowerCase(Locale.ROOT)).isEmpty()) {
        return code;
      }
    }
    return Arrays.stream(stem.split(" +", -1))
        .filter(word -> word.length() > 3)
        .flatMap(word -> code(word.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }

  /** A language by its code of two or three letters, or its name in English or in itself. */
  private static Optional<String> code(String word) {
    return Arrays.stream(Locale.getISOLanguages())
        .sorted()
        .filter(code -> {
          Locale locale = Locale.of(code);
          return code.equals(word)
              || locale.getISO3Language().equals(word)
              || locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(word)
              || locale.getDisplayLanguage(locale).equalsIgnoreCase(word);
        })
        .findFirst();
  }

  private static Optional<CaptionKind> captionKind(String token) {
    return switch (token) {
      case "sdh", "cc", "hoh", "hi" -> Optional.of(CaptionKind.SDH);
      case "forced", "foreign" -> Optional.of(CaptionKind.FORCED);
      case "sub", "subs", "subtitle", "subtitles" -> Optional.of(CaptionKind.SUBTITLES);
      default -> Optional.empty();
    };
  }

  private static Optional<AudioKind> audioKind(String token) {
    return switch (token) {
      case "commentary", "comm", "comment", "kommentar" -> Optional.of(AudioKind.COMMENTARY);
      case "ad", "description", "described", "audiodescription", "dvs" ->
          Optional.of(AudioKind.DESCRIPTION);
      case "me", "m&e", "mande", "mne" -> Optional.of(AudioKind.MUSIC_AND_EFFECTS);
      case "mix", "stereo", "surround", "51", "5.1" -> Optional.of(AudioKind.MIX);
      default -> Optional.empty();
    };
  }

  private static Optional<Layout> layout(String stem, List<String> tokens) {
    Matcher surround = SURROUND.matcher(stem.toLowerCase(Locale.ROOT));
    if (surround.find()) {
      return Optional.of(surround.group(1).equals("5") ? Layout.SURROUND_5_1 : Layout.SURROUND_7_1);
    }
    return last(
        tokens,
        token ->
            switch (token) {
              case "stereo" -> Optional.of(Layout.STEREO);
              case "mono" -> Optional.of(Layout.MONO);
              case "ltrt" -> Optional.of(Layout.LT_RT);
              default -> Optional.empty();
            });
  }

  private static <T> Optional<T> last(List<String> tokens, Function<String, Optional<T>> meaning) {
    return tokens.reversed().stream()
        .map(t -> t.toLowerCase(Locale.ROOT))
        .flatMap(t -> meaning.apply(t).stream())
        .findFirst();
  }
}
