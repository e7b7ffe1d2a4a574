package boxset.players;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A player without a screen: libdvdnav. */
@SuppressWarnings("restricted")
public final class Navigator implements AutoCloseable {
  private static final int OK = 1;
  private static final int STILL_FRAME = 2;
  private static final int NAV_PACKET = 7;
  private static final int STOP = 8;
  private static final int WAIT = 13;
  private static final int BLOCK_OK = 0;

  /** Of {@code btn_ns} in {@code pci_t}. */
  private static final int BUTTONS_OFFSET = 60 + 36 + 17;

  /** Of {@code vobu_vob_idn} in {@code dsi_t}. */
  private static final int OBJECT_OFFSET = 24;

  private static final int MOST_EVENTS = 20_000;

  private static final Map<String, MethodHandle> FUNCTIONS = new ConcurrentHashMap<>();

  private static final SymbolLookup LIBRARY =
      SymbolLookup.libraryLookup("libdvdnav.so.4", Arena.global());

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment player;
  private final MemorySegment block = arena.allocate(8 * 2048);
  private final MemorySegment event = arena.allocate(JAVA_INT);
  private final MemorySegment length = arena.allocate(JAVA_INT);
  private final MemorySegment first = arena.allocate(JAVA_INT);
  private final MemorySegment second = arena.allocate(JAVA_INT);

  public Navigator(Path disc) {
    MemorySegment opened = arena.allocate(ADDRESS);
    MemorySegment silence = arena.allocate(ADDRESS);
    silence.set(ADDRESS, 0, silentLog());
    check("dvdnav_open2", opened, MemorySegment.NULL, silence, arena.allocateFrom(disc.toString()));
    player = opened.get(ADDRESS, 0);
    check("dvdnav_set_readahead_flag", player, 0);
    check("dvdnav_set_PGC_positioning_flag", player, 1);
  }

  /** A {@code pf_log} that says nothing: what fails is told by what the functions return. */
  private MemorySegment silentLog() {
    MethodType type =
        MethodType.methodType(
            void.class, MemorySegment.class, int.class, MemorySegment.class, MemorySegment.class);
    return Linker.nativeLinker()
        .upcallStub(
            MethodHandles.empty(type),
            FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
            arena);
  }

  /** Plays until a menu with buttons waits; tells their number. */
  public int playToMenu() {
    boolean arrived = false;
    for (int i = 0; i < MOST_EVENTS; i++) {
      int seen = next();
      if (seen == STOP) {
        throw new AssertionError("The player stopped");
      }
      arrived |= seen == NAV_PACKET && inMenu();
      if (arrived && buttons() > 0) {
        return buttons();
      }
    }
    throw new AssertionError("There is no menu");
  }

  /** Plays until pictures of a title come; tells {@code title/part}. */
  public String playToTitle() {
    for (int i = 0; i < MOST_EVENTS; i++) {
      int seen = next();
      if (seen == STOP) {
        throw new AssertionError("The player stopped");
      }
      if (seen == BLOCK_OK && inTitle()) {
        return place();
      }
    }
    throw new AssertionError("There is no title");
  }

  /** Plays until pictures of another title than the one that plays come; tells title and part. */
  public String playToNextTitle() {
    String playing = inTitle() ? place() : "";
    for (int i = 0; i < MOST_EVENTS; i++) {
      if (next() == BLOCK_OK && inTitle() && !title(place()).equals(title(playing))) {
        return place();
      }
    }
    throw new AssertionError("No other title follows " + playing);
  }

  /** Plays until pictures of another part of a title come; tells title and part. */
  public String playToNextChapter() {
    String playing = place();
    for (int i = 0; i < MOST_EVENTS; i++) {
      if (next() == BLOCK_OK && inTitle() && !place().equals(playing)) {
        return place();
      }
    }
    throw new AssertionError("No other part follows " + playing);
  }

  /** Searches for a part of a title, as a viewer does by its number. */
  public void search(int title, int part) {
    check("dvdnav_part_play", player, title, part);
  }

  private static String title(String place) {
    return place.replaceFirst("/.*", "");
  }

  private boolean inTitle() {
    return call("dvdnav_is_domain_vts", player) == 1;
  }

  /** Presses a button of the menu that was played to. */
  public void press(int button) {
    check("dvdnav_button_select_and_activate", player, pci(), button);
  }

  /** Where the keys up, down, left and right lead from a button of the menu that was played to. */
  public List<Integer> arrows(int button) {
    List<Integer> reached = new ArrayList<>();
    for (String arrow : List.of("upper", "lower", "left", "right")) {
      check("dvdnav_button_select", player, pci(), button);
      check("dvdnav_" + arrow + "_button_select", player, pci());
      reached.add(button());
    }
    return reached;
  }

  /** Presses a key of the remote control: 2 title, 3 root, 4 subpicture, 5 audio, 7 chapters. */
  public void call(int menu) {
    check("dvdnav_menu_call", player, menu);
  }

  /** The number of the video object that is shown, among those of its domain from 1. */
  public int object() {
    MemorySegment dsi = (MemorySegment) invoke(ADDRESS, "dvdnav_get_current_nav_dsi", player);
    return dsi.reinterpret(1024).get(JAVA_SHORT_UNALIGNED, OBJECT_OFFSET);
  }

  /** The button that is selected. */
  public int button() {
    check("dvdnav_get_current_highlight", player, first);
    return first.get(JAVA_INT, 0);
  }

  /** The sound of the title that plays. */
  public int sound() {
    return (byte) invoke(JAVA_BYTE, "dvdnav_get_active_audio_stream", player);
  }

  /** The subpicture of the title that plays; negative when only forced ones are shown. */
  public int subpicture() {
    return (byte) invoke(JAVA_BYTE, "dvdnav_get_active_spu_stream", player);
  }

  /** Times of the ends of a title's chapters, in 1/90000 s. */
  public List<Long> chapterEnds(int title) {
    MemorySegment times = arena.allocate(ADDRESS);
    MemorySegment duration = arena.allocate(JAVA_LONG);
    int count = call("dvdnav_describe_title_chapters", player, title, times, duration);
    MemorySegment found = times.get(ADDRESS, 0).reinterpret(8L * count);
    List<Long> ends = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ends.add(found.getAtIndex(JAVA_LONG, i));
    }
    return ends;
  }

  public boolean inManagerMenu() {
    return call("dvdnav_is_domain_vmgm", player) == 1;
  }

  private boolean inMenu() {
    return inManagerMenu() || call("dvdnav_is_domain_vtsm", player) == 1;
  }

  private int next() {
    check("dvdnav_get_next_block", player, block, event, length);
    int seen = event.get(JAVA_INT, 0);
    if (seen == WAIT) {
      check("dvdnav_wait_skip", player);
    } else if (seen == STILL_FRAME && !inMenu()) {
      check("dvdnav_still_skip", player);
    }
    return seen;
  }

  private String place() {
    check("dvdnav_current_title_info", player, first, second);
    return first.get(JAVA_INT, 0) + "/" + second.get(JAVA_INT, 0);
  }

  private int buttons() {
    return pci().reinterpret(1024).get(JAVA_BYTE, BUTTONS_OFFSET);
  }

  private MemorySegment pci() {
    return (MemorySegment) invoke(ADDRESS, "dvdnav_get_current_nav_pci", player);
  }

  private void check(String function, Object... arguments) {
    if (call(function, arguments) != OK) {
      throw new AssertionError(function + " failed");
    }
  }

  private int call(String function, Object... arguments) {
    return (int) invoke(JAVA_INT, function, arguments);
  }

  private static Object invoke(MemoryLayout result, String function, Object... arguments) {
    MethodHandle handle =
        FUNCTIONS.computeIfAbsent(
            function,
            name -> {
              MemoryLayout[] types = new MemoryLayout[arguments.length];
              for (int i = 0; i < types.length; i++) {
                types[i] = arguments[i] instanceof MemorySegment ? ADDRESS : JAVA_INT;
              }
              FunctionDescriptor described = FunctionDescriptor.of(result, types);
              return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), described);
            });
    try {
      return handle.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new AssertionError(function, e);
    }
  }

  @Override
  public void close() {
    check("dvdnav_close", player);
    arena.close();
  }
}
