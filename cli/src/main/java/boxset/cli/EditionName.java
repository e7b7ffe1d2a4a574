package boxset.cli;

/** The editions that can be made, as the user names them. */
enum EditionName {
  STREAM("stream");

  private final String word;

  EditionName(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
