package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a BDMV folder by what they are, and what is wrong with the set of them. */
final class FolderCheck {
  static final String INDEX = "BDMV/index.bdmv";
  static final String OBJECTS = "BDMV/MovieObject.bdmv";

  private static final Pattern TABLE =
      Pattern.compile(
          "BDMV/(index\\.bdmv|MovieObject\\.bdmv|PLAYLIST/\\d{5}\\.mpls|CLIPINF/\\d{5}\\.clpi)");
  private static final Pattern NAMED =
      Pattern.compile("BDMV/(BACKUP/)?(PLAYLIST|CLIPINF|STREAM)/[^/]*");
  private static final Pattern NAME =
      Pattern.compile(
          "BDMV/((BACKUP/)?PLAYLIST/\\d{5}\\.mpls|(BACKUP/)?CLIPINF/\\d{5}\\.clpi"
              + "|STREAM/\\d{5}\\.m2ts|STREAM/SSIF(/.*)?)");
  private static final int MOST_PLAY_LISTS = 2000;
  private static final int MOST_CLIPS = 4000;

  private final Map<String, BdmvFile> files = new TreeMap<>();
  private final Set<String> folders;
  private final Findings findings;

  /**
   * @param folders by their paths, those above others, too
   */
  FolderCheck(List<BdmvFile> all, Set<String> folders, Findings findings) {
    this.findings = findings;
    this.folders = folders;
    all.forEach(file -> files.put(file.path(), file));
  }

  Optional<BdmvFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Files of a folder by their names up to the dot. */
  Map<String, BdmvFile> of(String folder, String extension) {
    Map<String, BdmvFile> found = new TreeMap<>();
    Pattern name = Pattern.compile("BDMV/" + folder + "/(\\d{5})\\." + extension);
    files.forEach((path, file) -> {
      var matched = name.matcher(path);
      if (matched.matches()) {
        found.put(matched.group(1), file);
      }
    });
    return found;
  }

  void check() throws IOException {
    for (String needed : List.of(INDEX, OBJECTS)) {
      findings.require(
          files.containsKey(needed), Rule.FILE_SET, Place.of(needed), "%s is missing", needed);
    }
    findings.require(
        folders.contains("CERTIFICATE"),
        Rule.CERTIFICATE,
        Place.of("CERTIFICATE"),
        "there is no folder CERTIFICATE");
    Map<String, BdmvFile> clips = of("CLIPINF", "clpi");
    Map<String, BdmvFile> streams = of("STREAM", "m2ts");
    Map<String, BdmvFile> lists = of("PLAYLIST", "mpls");
    findings.require(
        !lists.isEmpty() && lists.size() <= MOST_PLAY_LISTS && clips.size() <= MOST_CLIPS,
        Rule.FILE_SET,
        Place.of("BDMV"),
        "there are %d play lists and %d clips, and players keep 1 to 2000 and 4000",
        lists.size(),
        clips.size());
    clips.forEach((name, file) ->
        findings.require(
            streams.containsKey(name),
            Rule.FILE_SET,
            Place.of(file.path()),
            "BDMV/STREAM/%s.m2ts is missing beside it",
            name));
    streams.forEach((name, file) ->
        findings.require(
            clips.containsKey(name),
            Rule.FILE_SET,
            Place.of(file.path()),
            "BDMV/CLIPINF/%s.clpi is missing beside it",
            name));
    for (BdmvFile file : files.values()) {
      name(file.path());
      if (TABLE.matcher(file.path()).matches()) {
        copy(file);
      }
    }
  }

  private void name(String path) {
    boolean table = NAMED.matcher(path).matches() && !NAME.matcher(path).matches();
    boolean other =
        (!files.containsKey(INDEX) && path.equalsIgnoreCase(INDEX))
            || (!path.startsWith("BDMV/") && path.regionMatches(true, 0, "BDMV/", 0, 5))
            || (path.equalsIgnoreCase(OBJECTS) && !path.equals(OBJECTS));
    findings.require(
        !table && !other,
        Rule.FILE_NAME,
        Place.of(path),
        "it is not named as files are in this folder: five digits and .mpls, .clpi or .m2ts");
  }

  private void copy(BdmvFile file) throws IOException {
    String path = "BDMV/BACKUP/" + file.path().substring("BDMV/".length());
    BdmvFile copy = files.get(path);
    boolean same =
        copy != null
            && copy.bytes().size() == file.bytes().size()
            && file.bytes().size() <= Integer.MAX_VALUE;
    same =
        same
            && copy != null
            && file.bytes()
                .slice(0, (int) file.bytes().size())
                .equals(copy.bytes().slice(0, (int) file.bytes().size()));
    findings.require(
        same,
        Rule.COPY,
        Place.of(path),
        copy == null ? "%s has no copy" : "it is not the same as %s",
        file.path());
  }
}
