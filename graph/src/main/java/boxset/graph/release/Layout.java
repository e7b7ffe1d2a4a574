package boxset.graph.release;

import boxset.graph.Digest;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.disk.Disk;
import boxset.graph.disk.Trouble;
import boxset.graph.run.Report;
import boxset.graph.store.Contents;
import boxset.graph.store.Draft;
import boxset.graph.store.Result;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One laying out of a release. */
final class Layout {
  private static final String DIGEST = "{digest}";

  /** What stands for the content of a folder that is to be empty: SHA-256 of nothing. */
  private static final Digest NOTHING_IN_IT =
      new Digest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0);

  /** Where a file is made before it takes its name. One at a time, so one name does. */
  private static final String BESIDE = ".boxset-placing";

  private final Store store;
  private final Disk disk;
  private final Report report;
  private final Path target;
  private final Map<StepId, String> subjects = new HashMap<>();
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();
  private final Set<String> kept = new TreeSet<>();
  private final List<String> obstacles = new ArrayList<>();
  private final List<String> placed = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final Set<Path> touched = new LinkedHashSet<>();
  private long needed;

  Layout(Store store, Report report, Path target) {
    this.store = store;
    this.disk = store.disk();
    this.report = report;
    this.target = target.toAbsolutePath().normalize();
    for (Step step : report.plan().steps()) {
      subjects.put(step.id(), step.subject());
    }
  }

  /**
   * A file as it should be.
   *
   * @param versioned whether its name tells its content
   */
  private record Wanted(String path, String group, Path file, Digest content, boolean versioned) {}

  /** What is at a path now. */
  private enum There {
    NOTHING,
    RIGHT,
    OURS,
    THEIRS
  }

  /**
   * @param removable whether what was placed at a path is removed when it is not any more
   */
  Release.Laid lay(List<Placement> placements, Set<String> keep, Predicate<String> removable)
      throws StoreFailure, InterruptedException {
    kept.addAll(keep);
    placements.forEach(this::want);
    try {
      disk.makeFolders(target);
      removeLeftover();
      Ledger ledger = Ledger.open(store, target);
      List<Wanted> toPlace = compare(ledger);
      int unchanged = -toPlace.size();
      for (Wanted file : wanted.values()) {
        unchanged += kept.contains(file.group()) ? 0 : 1;
      }
      if (announce(ledger, toPlace)) {
        ledger.save();
      }
      place(toPlace, true);
      place(toPlace, false);
      boolean settled = remove(ledger, removable);
      for (Wanted file : wanted.values()) {
        if (!kept.contains(file.group())
            && !ledger.contents(file.path()).equals(Set.of(file.content()))) {
          ledger.only(file.path(), file.group(), file.content());
          settled = true;
        }
      }
      if (settled) {
        ledger.save();
      }
      return new Release.Laid(placed, unchanged, removed, kept, obstacles);
    } catch (StoreFailure e) {
      throw e;
    } catch (IOException e) {
      throw new StoreFailure(Trouble.writing(target, e, needed), e);
    }
  }

  private void want(Placement placement) {
    StepId step = placement.from().step();
    String subject = subjects.get(step);
    if (subject == null) {
      throw new IllegalArgumentException(placement.path() + " is of " + step + ", not in the plan");
    }
    String group = placement.group().isEmpty() ? subject : placement.group();
    requireOneLine(group);
    Result result = report.results().get(step);
    if (result == null) {
      kept.add(group);
      return;
    }
    String from = placement.from().file();
    if (!placement.isFolder()) {
      Digest content = result.files().get(from);
      if (content == null) {
        throw new IllegalArgumentException(step + " makes no " + from);
      }
      want(placement.path(), group, result.folder().resolve(from), content);
    } else if (from.isEmpty()) {
      want(placement.path(), group, result.folder(), NOTHING_IN_IT);
    } else {
      result
          .files()
          .tailMap(from)
          .forEach((name, content) -> {
            if (name.startsWith(from)) {
              String path = placement.path() + name.substring(from.length());
              want(path, group, result.folder().resolve(name), content);
            }
          });
    }
  }

  private void want(String place, String group, Path file, Digest content) {
    String path = place.replace(DIGEST, content.abbreviated());
    Draft.requireOutputName(isFolder(path) ? path.substring(0, path.length() - 1) : path);
    Wanted made = new Wanted(path, group, file, content, place.contains(DIGEST));
    Wanted other = wanted.putIfAbsent(path, made);
    if (other != null && !other.content().equals(content)) {
      throw new IllegalArgumentException("Two different files are placed at " + path);
    }
  }

  private static boolean isFolder(String path) {
    return path.endsWith("/");
  }

  private static void requireOneLine(String group) {
    if (group.indexOf('\n') >= 0 || group.indexOf('\t') >= 0) {
      throw new IllegalArgumentException("Not the name of a group: " + group);
    }
  }

  private void removeLeftover() throws IOException {
    Path beside = target.resolve(BESIDE);
    if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
      disk.delete(beside);
    }
  }

  /** The files to be placed; groups with something in the way are kept. */
  private List<Wanted> compare(Ledger ledger) throws InterruptedException {
    List<Wanted> toPlace = new ArrayList<>();
    for (Wanted file : wanted.values()) {
      if (kept.contains(file.group())) {
        continue;
      }
      There there = there(file.path(), Set.of(file.content()));
      if (there == There.THEIRS) {
        there = there(file.path(), ledger.contents(file.path()));
        there = there == There.RIGHT ? There.OURS : there;
      }
      if (there == There.THEIRS) {
        kept.add(file.group());
        obstacles.add(
            target.resolve(file.path())
                + " is in the way of a file of the release, and is not what Boxset put there. Move it"
                + " away and run again.");
      } else if (there != There.RIGHT) {
        toPlace.add(file);
      }
    }
    toPlace.removeIf(file -> kept.contains(file.group()));
    return toPlace;
  }

  /**
   * RIGHT when it has one of these contents, or is a folder and to be one, else THEIRS. Size and
   * time tell it without reading.
   */
  private There there(String path, Set<Digest> contents) throws InterruptedException {
    Path file = target.resolve(path);
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return There.NOTHING;
    } catch (IOException e) {
      return There.THEIRS;
    }
    if (isFolder(path) && found.isDirectory()) {
      return There.RIGHT;
    }
    if (isFolder(path) || !found.isRegularFile()) {
      return There.THEIRS;
    }
    boolean sameSize = false;
    for (Digest content : contents) {
      if (found.size() == content.bytes()) {
        sameSize = true;
        if (found.lastModifiedTime().equals(Contents.time(content))) {
          return There.RIGHT;
        }
      }
    }
    try {
      return sameSize && contents.contains(Contents.digest(file, _ -> {}))
          ? There.RIGHT
          : There.THEIRS;
    } catch (IOException e) {
      return There.THEIRS;
    }
  }

  /** Notes what is about to be placed; whether that is news. */
  private static boolean announce(Ledger ledger, List<Wanted> toPlace) {
    boolean news = false;
    for (Wanted file : toPlace) {
      if (!ledger.contents(file.path()).contains(file.content())) {
        ledger.add(file.path(), file.group(), file.content());
        news = true;
      }
    }
    return news;
  }

  private void place(List<Wanted> toPlace, boolean versioned)
      throws IOException, InterruptedException {
    for (Wanted file : toPlace) {
      if (file.versioned() == versioned) {
        if (Thread.interrupted()) {
          throw new InterruptedException("Stopped while laying out " + target);
        }
        place(file);
      }
    }
    syncTouched();
  }

  private void place(Wanted file) throws IOException {
    Path to = target.resolve(file.path());
    Path parent = to.resolveSibling("");
    if (isFolder(file.path())) {
      disk.makeFolders(to);
    } else {
      disk.makeFolders(parent);
      placeFile(file, to);
    }
    touched.add(parent);
    placed.add(file.path());
  }

  private void placeFile(Wanted file, Path to) throws IOException {
    Path beside = target.resolve(BESIDE);
    try {
      link(file, beside);
      disk.move(beside, to);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  private void link(Wanted file, Path beside) throws IOException {
    try {
      disk.link(file.file(), beside);
    } catch (IOException | UnsupportedOperationException e) {
      // Another file system, or one without links.
      needed = file.content().bytes();
      disk.copy(file.file(), beside);
      disk.seal(beside, Contents.time(file.content()));
      needed = 0;
    }
  }

  /** Removes what was placed before and is not wanted any more; whether the ledger changed. */
  private boolean remove(Ledger ledger, Predicate<String> removable)
      throws IOException, InterruptedException {
    List<String> gone = new ArrayList<>();
    for (Map.Entry<String, Ledger.Entry> entry : ledger.entries().entrySet()) {
      if (!wanted.containsKey(entry.getKey())
          && !kept.contains(entry.getValue().group())
          && removable.test(entry.getKey())) {
        gone.add(entry.getKey());
      }
    }
    for (String path : gone) {
      There there = there(path, ledger.contents(path));
      if (isFolder(path)) {
        if (there == There.RIGHT && removeEmpty(target.resolve(path))) {
          removed.add(path);
        }
        ledger.remove(path);
        continue;
      }
      if (there == There.RIGHT) {
        disk.delete(target.resolve(path));
        touched.add(target.resolve(path).resolveSibling(""));
        removed.add(path);
      }
      if (there != There.THEIRS) {
        removeEmpty(target.resolve(path).resolveSibling(""));
      }
      ledger.remove(path);
    }
    syncTouched();
    return !gone.isEmpty();
  }

  /** Removes a folder and those above it as far as they are empty; whether it was. */
  private boolean removeEmpty(Path folder) {
    boolean gone = false;
    try {
      for (Path at = folder; !at.equals(target); at = at.resolveSibling("")) {
        try (var children = Files.newDirectoryStream(at)) {
          if (children.iterator().hasNext()) {
            return gone;
          }
        }
        disk.delete(at);
        touched.remove(at);
        gone = true;
      }
    } catch (IOException e) {
      // An empty folder harms nobody.
    }
    return gone;
  }

  private void syncTouched() throws IOException {
    for (Path folder : touched) {
      disk.sync(folder);
    }
    touched.clear();
  }
}
