package boxset.formats.igs;

import static boxset.formats.pgs.GraphicsDecoder.INTERACTIVE;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.pgs.CompositionDescriptor;
import boxset.formats.pgs.CompositionDescriptor.State;
import boxset.formats.pgs.GraphicsDecoder;
import boxset.formats.pgs.GraphicsException;
import boxset.formats.pgs.ObjectDefinition;
import boxset.formats.pgs.PaletteDefinition;
import boxset.formats.pgs.Segment;
import boxset.formats.pgs.VideoDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A menu as a stream of interactive graphics, decoded in time: one display set that begins an
 * epoch.
 *
 * @param segments in the order of their decoding times
 */
public record MenuStream(List<Segment> segments) {
  private static final int FRAGMENT_HEADER_BYTES = 12;

  /** Keeps the order. */
  public MenuStream {
    segments = List.copyOf(segments);
  }

  /**
   * Decides the times: everything is decoded before the menu appears.
   *
   * @param video the pictures below
   * @param menu its pages
   * @param graphics what they are drawn with
   * @param pts when the menu appears, in 1/90000 s
   * @throws GraphicsException when the graphics are more than a player keeps or reads in time
   * @throws IllegalArgumentException when pages show what is not there
   */
  public static MenuStream of(
      VideoDescriptor video, InteractiveComposition menu, MenuGraphics graphics, long pts)
      throws GraphicsException {
    graphics.check(menu, video.screen());
    if (graphics.pixels() > INTERACTIVE.objectPixels()) {
      throw new GraphicsException(
          "a menu's buttons have %d pixels together, and a player keeps %d"
              .formatted(graphics.pixels(), INTERACTIVE.objectPixels()));
    }
    long dts = pts - ticks(video, menu, graphics);
    List<Segment> segments = new ArrayList<>(composition(video, menu, pts, dts));
    for (int i = 0; i < graphics.palettes().size(); i++) {
      PaletteDefinition palette = new PaletteDefinition(i, 0, graphics.palettes().get(i));
      segments.add(Segment.of(Segment.Type.PALETTE_DEFINITION, dts, dts, palette));
    }
    long time = dts;
    for (ObjectDefinition object : graphics.objects()) {
      segments.addAll(object.segments(INTERACTIVE, time));
      time += object.decodeTicks(INTERACTIVE);
    }
    segments.add(Segment.end(time));
    if (menu.model() instanceof InteractiveComposition.StreamModel.Multiplexed
        && GraphicsDecoder.overfilled(segments).isPresent()) {
      throw new GraphicsException("a menu is more than a player can read in time");
    }
    return new MenuStream(segments);
  }

  /** How long before it appears a menu must be decoded, in 1/90000 s. */
  public static long ticks(
      VideoDescriptor video, InteractiveComposition menu, MenuGraphics graphics) {
    long decoded =
        graphics.objects().stream().mapToLong(object -> object.decodeTicks(INTERACTIVE)).sum();
    long cleared = INTERACTIVE.copyTicks(video.screen().area());
    long drawn =
        menu.pages().stream()
            .mapToLong(page -> INTERACTIVE.copyTicks(graphics.pixels(page)))
            .max()
            .orElse(0);
    return Math.max(decoded, cleared) + drawn;
  }

  /** The composition in as many segments as it takes, each with all descriptors. */
  private static List<Segment> composition(
      VideoDescriptor video, InteractiveComposition menu, long pts, long dts) {
    FieldWriter whole = FieldWriter.bigEndian();
    menu.write(whole);
    byte[] bytes = whole.toBytes();
    int room = Segment.LARGEST - FRAGMENT_HEADER_BYTES;
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += room) {
      boolean first = at == 0;
      int end = Math.min(bytes.length, at + room);
      Bytes part = Bytes.copyOf(Arrays.copyOfRange(bytes, at, end));
      boolean last = end == bytes.length;
      segments.add(
          Segment.of(
              Segment.Type.INTERACTIVE_COMPOSITION,
              pts,
              dts,
              w -> {
                w.one("video_descriptor", video);
                w.one("composition_descriptor", new CompositionDescriptor(0, State.EPOCH_START));
                try (var b = w.bits(1)) {
                  b.flag("first_in_sequence", first);
                  b.flag("last_in_sequence", last);
                  b.reserved(6);
                }
                w.bytes("interactive_composition_fragment", part);
              }));
    }
    return segments;
  }
}
