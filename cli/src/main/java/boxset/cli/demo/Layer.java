package boxset.cli.demo;

/** Something in a scene; layers are painted from the far to the near. */
interface Layer {

  /**
   * Paints over what is there.
   *
   * @param seconds since the shot began
   */
  void paint(Frame frame, double seconds);
}
