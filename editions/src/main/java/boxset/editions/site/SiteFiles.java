package boxset.editions.site;

/** Knows the names that files of the site have in the end, and their sizes. */
public interface SiteFiles {
  /** Every file is called what the model calls it. */
  SiteFiles AS_PLANNED =
      new SiteFiles() {
        @Override
        public String name(String path) {
          return path;
        }

        @Override
        public long bytes(String path) {
          return 0;
        }
      };

  /**
   * The path a file is laid out at.
   *
   * @param path as the model gives it, perhaps with {@code {digest}} in it
   */
  String name(String path);

  /**
   * The size of a file in bytes.
   *
   * @param path as the model gives it, with {@code {digest}} in it
   */
  long bytes(String path);
}
