package boxset.cli;

import boxset.series.file.FileLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder on disk, as the series file sees it. */
record Folder(Path folder) implements FileLookup {
  @Override
  public Kind kind(String path) {
    return resolve(path)
        .map(file ->
            Files.isDirectory(file) ? Kind.FOLDER : Files.exists(file) ? Kind.FILE : Kind.NONE)
        .orElse(Kind.NONE);
  }

  @Override
  public List<String> names(String path) {
    Optional<Path> file = resolve(path).filter(Files::isDirectory);
    if (file.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(file.get())) {
      return names.map(name -> name.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Override
  public Optional<byte[]> read(String path) {
    try {
      Optional<Path> file = resolve(path).filter(Files::isRegularFile);
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> resolve(String path) {
    try {
      return Optional.of(folder.resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
