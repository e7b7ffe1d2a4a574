package boxset.formats.dvdvm;

/** The part that commands which leave their domain have in common. */
final class Jumps {
  private Jumps() {}

  static long word(int command) {
    return Word.field(63, 3, 1) | Word.field(60, 1, 1) | Word.field(51, 4, command);
  }
}
