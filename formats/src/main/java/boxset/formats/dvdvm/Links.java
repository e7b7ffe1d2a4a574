package boxset.formats.dvdvm;

/** The parts that commands which lead on within their domain have in common. */
final class Links {
  private Links() {}

  static long word(int command) {
    return Word.field(63, 3, 1) | Word.field(51, 4, command);
  }

  static long sub(SubLink link, int button) {
    return Word.field(15, 6, button) | Word.field(4, 5, link.code());
  }

  /** The link behind a set command. */
  static long after(SubLink link) {
    return link == SubLink.NONE ? 0 : Word.field(51, 4, 1) | sub(link, 0);
  }
}
