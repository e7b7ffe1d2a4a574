package boxset.editions.site;

/** Paths inside the site and the relative URLs between them. */
final class SitePath {
  private SitePath() {}

  /**
   * Refuses what is not a path below the root of the site.
   *
   * @throws IllegalArgumentException if the path is empty, absolute, or has an empty, {@code .} or
   *     {@code ..} name in it
   */
  static void check(String path) {
    String names = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (String name : names.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("\\")) {
        throw new IllegalArgumentException("not a path inside the site: \"" + path + "\"");
      }
    }
  }
}
