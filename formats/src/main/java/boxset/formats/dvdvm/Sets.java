package boxset.formats.dvdvm;

/** What set commands have in common. */
final class Sets {
  private Sets() {}

  static int general(Register target) {
    if (!target.isGeneral()) {
      throw new IllegalArgumentException(target + " is a system parameter, which SetSystem sets");
    }
    return target.code();
  }
}
