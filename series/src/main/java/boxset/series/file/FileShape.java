package boxset.series.file;

import boxset.series.model.FileRef;
import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The path of a file that must be there. */
final class FileShape extends Shape<FileRef> {
  private static final String DOCUMENTS = ".*\\.(docx?|odt|rtf|pages|pdf)";

  private final String what;
  private final String example;
  private final boolean folder;
  private final boolean text;

  private FileShape(String what, String example, boolean folder, boolean text) {
    this.what = what;
    this.example = example;
    this.folder = folder;
    this.text = text;
  }

  static Shape<FileRef> file(String example) {
    return new FileShape("a file", example, false, false);
  }

  /** A file of text, which a document of a word processor is not. */
  static Shape<FileRef> text(String example) {
    return new FileShape("a file", example, false, true);
  }

  static Shape<FileRef> fileOrFolder(String example) {
    return new FileShape("a file or a folder", example, true, false);
  }

  @Override
  Optional<FileRef> read(String key, Value value, Reading reading) {
    if (!(value instanceof Text text)) {
      return reading.refuse(
          value.place(),
          "`" + key + "` needs the path of " + what,
          "Write: " + key + ": " + example);
    }
    String path = text.text();
    if (this.text && path.toLowerCase(Locale.ROOT).matches(DOCUMENTS)) {
      return reading.refuse(
          text.place(),
          "`" + path + "` is a document of a word processor",
          "Save it as plain text (.txt), or name captions: WebVTT, SRT or TTML.");
    }
    return switch (reading.files().kind(path)) {
      case FILE -> Optional.of(new FileRef(path, text.place()));
      case FOLDER ->
          folder
              ? Optional.of(new FileRef(path, text.place()))
              : reading.refuse(
                  text.place(),
                  "`" + path + "` is a folder, and a file is needed",
                  inside(path, reading));
      case NONE -> missing(text, path, reading);
    };
  }

  private Optional<FileRef> missing(Text text, String path, Reading reading) {
    if (path.contains("://")) {
      return reading.refuse(
          text.place(),
          "this is an address, and a file is needed",
          "Download it beside the series file.");
    }
    if (path.startsWith("~")) {
      return reading.refuse(
          text.place(), "`~` does not stand for your folder here", "Write the whole path.");
    }
    if (path.contains("\\")) {
      return reading.refuse(
          text.place(), "this path has backslashes", "Write: " + path.replace('\\', '/'));
    }
    return reading.refuse(
        text.place(),
        "there is no " + what.replaceAll("\\ba ", "") + " `" + path + "`",
        nearest(path, reading));
  }

  private static String inside(String path, Reading reading) {
    List<String> names = reading.files().names(path).stream().sorted().limit(5).toList();
    return names.isEmpty() ? "It is empty." : "It holds " + String.join(", ", names) + ".";
  }

  private static String nearest(String written, Reading reading) {
    FileLookup files = reading.files();
    String path = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    String prefix = slash < 0 ? "" : folder + "/";
    if (slash > 0 && files.kind(folder) == FileLookup.Kind.NONE) {
      return missingFolder(folder, reading);
    }
    List<String> names = files.names(folder).stream().sorted().toList();
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    Optional<String> sameLetters =
        names.stream()
            .filter(n -> Normalizer.normalize(n, Normalizer.Form.NFC).equals(composed))
            .findFirst();
    if (sameLetters.isPresent()) {
      return "There is one whose accents are stored differently: rename it to the name as written.";
    }
    Optional<String> close = Suggestion.among(name, names);
    if (close.isPresent()) {
      return "Did you mean `" + prefix + close.get() + "`?";
    }
    Optional<String> elsewhere = elsewhere(name, files);
    if (elsewhere.isPresent()) {
      return "Did you mean `" + elsewhere.get() + "`?";
    }
    return "Paths begin at the folder of the series file.";
  }

  private static String missingFolder(String folder, Reading reading) {
    int slash = folder.lastIndexOf('/');
    String above = slash < 0 ? "" : folder.substring(0, slash);
    Optional<String> close =
        Suggestion.among(
            folder.substring(slash + 1), reading.files().names(above).stream().sorted().toList());
    return "There is no folder `"
        + folder
        + "`. "
        + close
            .map(c -> "Did you mean `" + (above.isEmpty() ? "" : above + "/") + c + "`?")
            .orElse("Paths begin at the folder of the series file.");
  }

  /** The same name in a folder beside the series file. */
  private static Optional<String> elsewhere(String name, FileLookup files) {
    if (files.kind(name) == FileLookup.Kind.FILE) {
      return Optional.of(name);
    }
    return files.names("").stream()
        .sorted()
        .map(folder -> folder + "/" + name)
        .filter(path -> files.kind(path) == FileLookup.Kind.FILE)
        .findFirst();
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    return Scalars.text();
  }

  @Override
  String words() {
    return "the path of " + what;
  }

  @Override
  String example() {
    return example;
  }
}
