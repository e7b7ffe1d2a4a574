package boxset.tools;

@SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
final class Soon {
  private Soon() {}

  static <T> T soon() {
    throw new UnsupportedOperationException();
  }
}
