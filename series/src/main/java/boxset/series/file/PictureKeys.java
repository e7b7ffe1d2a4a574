package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.diagnostics.Place;
import boxset.series.model.Art;
import boxset.series.model.FileRef;
import boxset.series.model.Focus;
import boxset.series.model.Still;
import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Key art and stills. */
final class PictureKeys {
  /** Names of pictures that can be read, in lower case. */
  static final Pattern IMAGE = Pattern.compile(".*\\.(jpe?g|png|tiff?|webp)");

  private static final Shape<Focus> FOCUS =
      new FormsShape<>(
          new TextShape<>(
              "two percentages, from the left and from the top",
              "62% 40%",
              Scalars.text(),
              PictureKeys::focus),
          new FocusList(),
          null);

  private static final Key<FileRef> BACKGROUND =
      optional("background", FileShape.file("art/wall.tif"), "The picture, without any words.")
          .not("image", "picture", "poster", "hero");
  private static final Key<FileRef> TITLE =
      optional("title", FileShape.file("art/title.svg"), "The title treatment, transparent.");
  private static final Key<Focus> FOCUS_POINT =
      optional("focus", FOCUS, "The point that every crop keeps, from the left and from the top.")
          .without("the middle");
  private static final Key<FileRef> LOGO =
      optional("logo", FileShape.file("art/company.svg"), "The maker's logo, transparent.");

  static final Keys<Art> ART =
      new Keys<>(
              "key art",
              "Key art in layers; every poster, banner and menu is drawn from them.",
              List.of(BACKGROUND, TITLE, FOCUS_POINT, LOGO),
              f ->
                  new Art(
                      f.get(BACKGROUND),
                      f.get(TITLE),
                      f.get(FOCUS_POINT).orElse(Focus.CENTRE),
                      f.get(LOGO),
                      f.place()))
          .like("{background: art/wall.tif, title: art/title.svg, focus: [62%, 40%]}");

  private static final Key<FileRef> STILL_FILE =
      required("file", FileShape.file("stills/studio.jpg"), "The photograph.");
  private static final Key<String> STILL_CAPTION =
      optional("caption", Scalars.line("text", "Dee at the desk, 1988"), "What is seen.")
          .without("what the file itself says (IPTC)");
  private static final Key<String> STILL_CREDIT =
      optional("credit", Scalars.line("text", "Photo by Lin Wei"), "Who took it.")
          .without("what the file itself says (IPTC)");
  private static final Key<String> STILL_RIGHTS =
      optional(
              "rights",
              Scalars.line("text", "© Long Way Films, for reviews and reports"),
              "Whose it is and what it may be used for.")
          .without("what the file itself says (IPTC)")
          .not("copyright", "licence", "license", "usage");

  private static final Keys<Still> STILL =
      new Keys<>(
          "a still",
          "A photograph for the press and the pages.",
          List.of(STILL_FILE, STILL_CAPTION, STILL_CREDIT, STILL_RIGHTS),
          f ->
              new Still(
                  f.require(STILL_FILE),
                  f.get(STILL_CAPTION),
                  f.get(STILL_CREDIT),
                  f.get(STILL_RIGHTS),
                  f.place()));

  /** One photograph, by its path or with what is to be said of it. */
  static final Shape<Still> PHOTO =
      new FormsShape<>(Scalars.map(FileShape.file("stills/studio.jpg"), Still::of), null, STILL);

  /** A folder, a file, or a list of files with or without captions. */
  static final Shape<List<Still>> STILLS =
      Scalars.map(
          new FormsShape<>(new FolderOrFile(), null, Scalars.map(STILL, List::of))
              .oneOrMore("stills"),
          lists -> lists.stream().flatMap(List::stream).toList());

  private PictureKeys() {}

  private static Optional<Focus> focus(Text text, Reading reading) {
    List<Value> values = new ArrayList<>();
    Stream.of(text.text().strip().split("[ ,x]+", -1))
        .forEach(each -> values.add(new Text(each, true, text.place())));
    return focus(values, text.place(), reading);
  }

  private static Optional<Focus> focus(List<Value> values, Place place, Reading reading) {
    List<Integer> numbers =
        values.stream()
            .flatMap(v -> Scalars.PERCENTAGE.read("focus", v, reading).stream())
            .toList();
    if (values.size() != 2) {
      return reading.refuse(
          place,
          "`focus` needs two percentages",
          "First from the left, then from the top: focus: [62%, 40%]");
    }
    return numbers.size() == 2
        ? Optional.of(new Focus((numbers.get(0) + 50) / 100, (numbers.get(1) + 50) / 100))
        : Optional.empty();
  }

  private static final class FocusList extends Shape<Focus> {
    @Override
    Optional<Focus> read(String key, Value value, Reading reading) {
      return value instanceof Value.Items items
          ? focus(items.values(), items.place(), reading)
          : Optional.empty();
    }

    @Override
    ObjectNode schema(Definitions definitions) {
      ObjectNode schema = Definitions.node().put("type", "array").put("minItems", 2);
      schema.put("maxItems", 2).set("items", Scalars.PERCENTAGE.schema(definitions));
      return schema;
    }

    @Override
    String words() {
      return "[62%, 40%]";
    }

    @Override
    String example() {
      return "[62%, 40%]";
    }
  }

  /** A folder stands for the pictures in it, in the order of their names. */
  private static final class FolderOrFile extends Shape<List<Still>> {
    private final Shape<FileRef> path = FileShape.fileOrFolder("stills/");

    @Override
    Optional<List<Still>> read(String key, Value value, Reading reading) {
      return path.read(key, value, reading).map(file -> stills(file, reading));
    }

    private static List<Still> stills(FileRef file, Reading reading) {
      if (reading.files().kind(file.path()) == FileLookup.Kind.FILE) {
        return List.of(Still.of(file));
      }
      String folder = file.path().endsWith("/") ? file.path() : file.path() + "/";
      List<Still> stills =
          reading.files().names(file.path()).stream()
              .filter(n -> IMAGE.matcher(n.toLowerCase(Locale.ROOT)).matches())
              .sorted()
              .map(n -> new FileRef(folder + n, file.place()))
              .map(Still::of)
              .toList();
      if (stills.isEmpty()) {
        reading.warn(
            file.place(),
            "there is no picture in `" + file.path() + "`",
            "Put JPEG, PNG, TIFF or WebP files there, or remove the line.");
      }
      return stills;
    }

    @Override
    ObjectNode schema(Definitions definitions) {
      return path.schema(definitions);
    }

    @Override
    String words() {
      return "a folder or a file";
    }

    @Override
    String example() {
      return "stills/";
    }
  }
}
