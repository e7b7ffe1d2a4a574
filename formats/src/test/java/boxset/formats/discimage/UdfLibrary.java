package boxset.formats.discimage;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/** What libbluray reads images with: libudfread. */
@SuppressWarnings("restricted")
final class UdfLibrary implements AutoCloseable {
  private static final SymbolLookup LIBRARY =
      SymbolLookup.libraryLookup("libudfread.so.0", Arena.global());

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment image;

  UdfLibrary(Path path) {
    image = (MemorySegment) call(ADDRESS, "udfread_init");
    int opened = (int) call(JAVA_INT, "udfread_open", image, arena.allocateFrom(path.toString()));
    if (opened != 0) {
      throw new AssertionError("libudfread does not open " + path);
    }
  }

  /** What the volume is called. */
  String volume() {
    MemorySegment name = (MemorySegment) call(ADDRESS, "udfread_get_volume_id", image);
    return name.reinterpret(200).getString(0);
  }

  /** All bytes of a file, which is given from the root on. */
  byte[] read(String path) {
    MemorySegment file =
        (MemorySegment) call(ADDRESS, "udfread_file_open", image, arena.allocateFrom("/" + path));
    if (file.address() == 0) {
      throw new AssertionError("libudfread does not find " + path);
    }
    long size = (long) call(JAVA_LONG, "udfread_file_size", file);
    MemorySegment bytes = arena.allocate(size + 1);
    long read = (long) call(JAVA_LONG, "udfread_file_read", file, bytes, size);
    call(JAVA_INT, "udfread_file_close", file);
    return bytes.asSlice(0, read).toArray(ValueLayout.JAVA_BYTE);
  }

  private static Object call(MemoryLayout result, String function, Object... arguments) {
    MemoryLayout[] types = new MemoryLayout[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i] instanceof MemorySegment ? ADDRESS : JAVA_LONG;
    }
    try {
      return Linker.nativeLinker()
          .downcallHandle(LIBRARY.findOrThrow(function), FunctionDescriptor.of(result, types))
          .invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new AssertionError(function, e);
    }
  }

  @Override
  public void close() {
    call(JAVA_INT, "udfread_close", image);
    arena.close();
  }
}
