/** The argument parser, compiled from its published source for the JDK we run on. */
@SuppressWarnings("module")
module info.picocli {
  exports picocli;
}
