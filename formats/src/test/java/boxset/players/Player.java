package boxset.players;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import boxset.formats.bytes.Bytes;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A player of Blu-ray discs without a screen: libbluray. */
@SuppressWarnings("restricted")
public final class Player implements AutoCloseable {
  /** Keys of the remote control, as in {@code bd_vk_key_e}. */
  public static final int POP_UP = 11;

  public static final int UP = 12;
  public static final int DOWN = 13;
  public static final int LEFT = 14;
  public static final int RIGHT = 15;
  public static final int ENTER = 16;

  /** Events and what they tell, as in {@code bd_event_e}. */
  public static final int TITLE = 5;

  public static final int PLAY_LIST = 6;
  public static final int PLAY_ITEM = 7;
  public static final int CHAPTER = 8;
  public static final int END = 10;
  public static final int AUDIO_STREAM = 11;
  public static final int CAPTION_STREAM = 13;
  public static final int CAPTIONS_SHOWN = 17;
  public static final int SEEK = 24;
  public static final int POP_UP_MENU = 29;
  public static final int MENU = 30;

  private static final int MOST_READS = 2000;
  private static final int UNIT_BYTES = 6144;
  private static final int INTERACTIVE_PLANE = 1;
  private static final int DRAW = 3;

  private static final SymbolLookup LIBRARY =
      SymbolLookup.libraryLookup("libbluray.so.2", Arena.global());

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment player;
  private final MemorySegment unit = arena.allocate(UNIT_BYTES);
  private final MemorySegment event = arena.allocate(JAVA_INT, 2);
  private final Map<Integer, Integer> told = new HashMap<>();
  private final Map<Integer, Integer> last = new HashMap<>();
  private final List<Drawn> drawn = new ArrayList<>();

  /** A bitmap that was drawn. */
  public record Drawn(int x, int y, int width, int height, Bytes values) {
    public String place() {
      return "%d,%d %dx%d".formatted(x, y, width, height);
    }
  }

  /** Opens a disc. */
  public Player(Path disc) {
    run("bd_set_debug_mask", 0);
    player =
        (MemorySegment)
            call(ADDRESS, "bd_open", arena.allocateFrom(disc.toString()), MemorySegment.NULL);
    if (player.equals(MemorySegment.NULL)) {
      throw new AssertionError("The disc cannot be opened");
    }
  }

  /** Plays from the beginning. */
  public Player play() {
    run("bd_register_overlay_proc", player, MemorySegment.NULL, overlay());
    call(JAVA_INT, "bd_get_event", player, MemorySegment.NULL);
    call(JAVA_INT, "bd_play", player);
    return this;
  }

  private MemorySegment overlay() {
    MethodType type = MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class);
    try {
      return Linker.nativeLinker()
          .upcallStub(
              MethodHandles.lookup().bind(this, "overlay", type),
              FunctionDescriptor.ofVoid(ADDRESS, ADDRESS),
              arena);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("overlay", e);
    }
  }

  /** A {@code bd_overlay_proc_f}. */
  @SuppressWarnings("unused")
  private void overlay(MemorySegment handle, MemorySegment at) {
    if (at.equals(MemorySegment.NULL)) {
      return;
    }
    MemorySegment overlay = at.reinterpret(40);
    if (overlay.get(JAVA_BYTE, 8) != INTERACTIVE_PLANE || overlay.get(JAVA_BYTE, 9) != DRAW) {
      return;
    }
    int width = overlay.get(JAVA_SHORT, 16);
    int height = overlay.get(JAVA_SHORT, 18);
    MemorySegment runs = overlay.get(ADDRESS, 32).reinterpret(8L * width * height);
    byte[] values = new byte[width * height];
    int filled = 0;
    for (int i = 0; filled < values.length; i++) {
      int length = runs.getAtIndex(JAVA_SHORT, 2L * i) & 0xFFFF;
      for (int j = 0; j < length; j++) {
        values[filled++] = (byte) runs.getAtIndex(JAVA_SHORT, 2L * i + 1);
      }
    }
    drawn.add(
        new Drawn(
            overlay.get(JAVA_SHORT, 12),
            overlay.get(JAVA_SHORT, 14),
            width,
            height,
            Bytes.copyOf(values)));
  }

  /** Plays until a menu is drawn; tells what of it. */
  public List<Drawn> playToMenu() {
    drawn.clear();
    playUntil("a menu", () -> told(MENU) == 1 && !drawn.isEmpty());
    return List.copyOf(drawn);
  }

  /** Plays until a page of so many buttons has been drawn, in place of another. */
  public void playToPage(int buttons) {
    drawn.clear();
    playUntil("a page", () -> drawn.size() == buttons);
  }

  /** Plays until a title other than the top menu does; tells {@code title/play list/chapter}. */
  public String playToTitle() {
    playUntil("a title", () -> told(TITLE) > 0 && told(PLAY_LIST) > 0 && told(CHAPTER) > 0);
    return told(TITLE) + "/" + told(PLAY_LIST) + "/" + told(CHAPTER);
  }

  /** Plays until something holds. */
  public void playUntil(String what, BooleanSupplier there) {
    for (int i = 0; i < MOST_READS; i++) {
      if (there.getAsBoolean()) {
        return;
      }
      int read = (int) call(JAVA_INT, "bd_read_ext", player, unit, UNIT_BYTES, event);
      note();
      while ((int) call(JAVA_INT, "bd_get_event", player, event) != 0) {
        note();
      }
      if (read < 0) {
        throw new AssertionError("The player stopped");
      }
    }
    throw new AssertionError("There is no " + what + ": " + told);
  }

  private void note() {
    told.put(event.getAtIndex(JAVA_INT, 0), event.getAtIndex(JAVA_INT, 1));
    last.put(event.getAtIndex(JAVA_INT, 0), event.getAtIndex(JAVA_INT, 1));
  }

  /** What an event told last, or -1. */
  public int told(int kind) {
    return told.getOrDefault(kind, -1);
  }

  /** What an event told last since the disc was opened, or -1. */
  public int last(int kind) {
    return last.getOrDefault(kind, -1);
  }

  /** Forgets what was told and drawn. */
  public void forget() {
    told.clear();
    drawn.clear();
  }

  /** Presses a key; tells what was drawn then. */
  public List<Drawn> press(int key) {
    drawn.clear();
    call(JAVA_INT, "bd_user_input", player, -1L, key);
    return List.copyOf(drawn);
  }

  /** What has been drawn since it was last forgotten. */
  public List<Drawn> drawn() {
    return List.copyOf(drawn);
  }

  /** Presses the key that calls the disc's menu. */
  public void callMenu() {
    told.clear();
    drawn.clear();
    call(JAVA_INT, "bd_menu_call", player, -1L);
  }

  /** Presses the button so many below the one that is selected. */
  public Player pressButton(int below) {
    for (int i = 0; i < below; i++) {
      press(DOWN);
    }
    told.clear();
    press(ENTER);
    return this;
  }

  /** Where in the play list the player reads, in 1/90000 s. */
  public long time() {
    return (long) call(JAVA_LONG, "bd_tell_time", player);
  }

  /** When chapters of a play list begin, in 1/90000 s of its time. */
  public List<Long> chapters(int playList) {
    MemorySegment info =
        ((MemorySegment) call(ADDRESS, "bd_get_playlist_info", player, playList, 0))
            .reinterpret(64);
    int count = info.get(JAVA_INT, 24);
    MemorySegment chapters = info.get(ADDRESS, 40).reinterpret(40L * count);
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add(chapters.get(JAVA_LONG, 40L * i + 8));
    }
    return starts;
  }

  /**
   * The streams of a play list's first item: {@code PID coding language sub-path} each; libbluray
   * tells the first stream's sub-path for all streams of a kind.
   */
  public List<String> streams(int playList) {
    MemorySegment info =
        ((MemorySegment) call(ADDRESS, "bd_get_playlist_info", player, playList, 0))
            .reinterpret(64);
    MemorySegment item = info.get(ADDRESS, 32).reinterpret(64);
    List<String> streams = new ArrayList<>();
    for (int kind = 0; kind < 6; kind++) {
      int count = item.get(JAVA_BYTE, 8 + kind);
      MemorySegment all = item.get(ADDRESS, 16 + 8L * kind).reinterpret(12L * count);
      for (int i = 0; i < count; i++) {
        MemorySegment stream = all.asSlice(12L * i, 12);
        streams.add(
            "%04x %02x %s%s"
                .formatted(
                    stream.get(JAVA_SHORT, 8),
                    stream.get(JAVA_BYTE, 0),
                    stream.getString(4, StandardCharsets.UTF_8),
                    stream.get(JAVA_BYTE, 11) < 0 ? "-" : stream.get(JAVA_BYTE, 11)));
      }
    }
    return streams;
  }

  /** What the disc is called: {@code name, disc of discs, title=name}. */
  public String names() {
    MemorySegment meta = ((MemorySegment) call(ADDRESS, "bd_get_meta", player)).reinterpret(72);
    MemorySegment title = meta.get(ADDRESS, 40).reinterpret(16);
    return "%s, %d of %d, %d=%s"
        .formatted(
            text(meta.get(ADDRESS, 16)),
            meta.get(JAVA_BYTE, 33),
            meta.get(JAVA_BYTE, 32),
            title.get(JAVA_INT, 0),
            text(title.get(ADDRESS, 8)));
  }

  private static String text(MemorySegment address) {
    return address.reinterpret(200).getString(0, StandardCharsets.UTF_8);
  }

  private static void run(String function, Object... arguments) {
    invoke(function, FunctionDescriptor.ofVoid(types(arguments)), arguments);
  }

  private static Object call(MemoryLayout result, String function, Object... arguments) {
    return invoke(function, FunctionDescriptor.of(result, types(arguments)), arguments);
  }

  private static MemoryLayout[] types(Object... arguments) {
    MemoryLayout[] types = new MemoryLayout[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] =
          switch (arguments[i]) {
            case MemorySegment _ -> ADDRESS;
            case Long _ -> JAVA_LONG;
            default -> JAVA_INT;
          };
    }
    return types;
  }

  private static Object invoke(
      String function, FunctionDescriptor descriptor, Object... arguments) {
    try {
      return Linker.nativeLinker()
          .downcallHandle(LIBRARY.findOrThrow(function), descriptor)
          .invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new AssertionError(function, e);
    }
  }

  @Override
  public void close() {
    run("bd_close", player);
    arena.close();
  }
}
