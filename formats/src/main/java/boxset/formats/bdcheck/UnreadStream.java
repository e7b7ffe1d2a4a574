package boxset.formats.bdcheck;

/** A stream of a coding that is not looked into. */
final class UnreadStream implements StreamCheck {
  @Override
  public void unit(byte[] bytes, int length, long pts, long dts, long packet) {}

  @Override
  public void end() {}
}
