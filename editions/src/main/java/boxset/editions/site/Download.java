package boxset.editions.site;

import java.util.Locale;

/**
 * A file to take home.
 *
 * @param path relative to the root of the site
 * @param name what the file is called then
 */
public record Download(String path, String name) {
  /** Checks the path. */
  public Download {
    SitePath.check(path);
  }

  /** The format as people call it: {@code JPEG}, {@code PDF}. */
  public String format() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return ending.equals("JPG") ? "JPEG" : ending.equals("TIF") ? "TIFF" : ending;
  }
}
