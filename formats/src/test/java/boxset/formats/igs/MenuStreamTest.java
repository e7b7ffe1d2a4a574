package boxset.formats.igs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bytes.Bytes;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.igs.InteractiveComposition.StreamModel;
import boxset.formats.igs.InteractiveComposition.UserInterface;
import boxset.formats.pgs.Colour;
import boxset.formats.pgs.GraphicsDecoder;
import boxset.formats.pgs.GraphicsException;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import boxset.formats.pgs.Segment;
import boxset.formats.pgs.VideoDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MenuStreamTest {
  private static final VideoDescriptor VIDEO =
      new VideoDescriptor(VideoFormat.PROGRESSIVE_1080, FrameRate.FPS_24);
  private static final List<Palette> COLOURS = List.of(new Palette(List.of(Colour.UNSEEN)));

  private static final Button.Neighbours ALONE = new Button.Neighbours(1, 1, 1, 1);

  private static IndexedBitmap blank(int width, int height) {
    return new IndexedBitmap(width, height, Bytes.copyOf(new byte[width * height]));
  }

  private static Button button(int id, int y, Button.Neighbours neighbours, int selected) {
    return new Button(
        id,
        OptionalInt.empty(),
        false,
        10,
        y,
        neighbours,
        Graphic.NONE,
        Graphic.of(selected),
        Graphic.NONE,
        List.of(new NavigationCommand.JumpTitle(1)));
  }

  private static Button unseen(List<NavigationCommand> commands) {
    return new Button(
        1,
        OptionalInt.empty(),
        false,
        0,
        0,
        ALONE,
        Graphic.NONE,
        Graphic.NONE,
        Graphic.NONE,
        commands);
  }

  private static Page page(Button... buttons) {
    List<ButtonOverlapGroup> groups = new ArrayList<>();
    for (Button button : buttons) {
      groups.add(ButtonOverlapGroup.of(button));
    }
    return new Page(0, OptionalInt.empty(), OptionalInt.empty(), groups);
  }

  private static InteractiveComposition menu(Page... pages) {
    return new InteractiveComposition(
        StreamModel.Multiplexed.STAYING, UserInterface.ALWAYS_ON, 0, List.of(pages));
  }

  @Test
  void everythingIsDecodedBeforeTheMenuAppears() throws Exception {
    MenuGraphics graphics = MenuGraphics.of(COLOURS, List.of(blank(400, 100), blank(1920, 1080)));
    List<Segment> segments =
        MenuStream.of(VIDEO, menu(page(button(1, 10, ALONE, 0))), graphics, 900_000).segments();
    assertThat(segments)
        .extracting(Segment::type)
        .containsExactly(
            Segment.Type.INTERACTIVE_COMPOSITION,
            Segment.Type.PALETTE_DEFINITION,
            Segment.Type.OBJECT_DEFINITION,
            Segment.Type.OBJECT_DEFINITION,
            Segment.Type.END_OF_DISPLAY_SET);
    long first = GraphicsDecoder.INTERACTIVE.decodeTicks(400 * 100);
    long second = GraphicsDecoder.INTERACTIVE.decodeTicks(1920 * 1080);
    long drawn = GraphicsDecoder.INTERACTIVE.copyTicks(400 * 100);
    long start = 900_000 - drawn - first - second;
    assertThat(segments)
        .extracting(Segment::dts)
        .containsExactly(start, start, start, start + first, start + first + second);
    assertThat(segments.getFirst().pts()).isEqualTo(900_000);
    // 64 Mb/s, where captions have 128.
    assertThat(second).isEqualTo(1920 * 1080 * 9 / 800);
  }

  /** More than a packet holds, in segments that a player joins. */
  @Test
  void aLargeMenuIsCutIntoSegments() throws Exception {
    Page[] pages = new Page[40];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = page(unseen(Collections.nCopies(300, new NavigationCommand.JumpTitle(1))));
    }
    MenuGraphics graphics = MenuGraphics.of(COLOURS, List.of());
    List<Segment> segments = MenuStream.of(VIDEO, menu(pages), graphics, 900_000).segments();
    List<String> starts =
        segments.stream()
            .filter(segment -> segment.type() == Segment.Type.INTERACTIVE_COMPOSITION)
            .map(segment -> segment.bytes().toString().substring(6, 24))
            .toList();
    assertThat(starts)
        .containsExactly(
            "07800438" + "20" + "000080" + "80",
            "07800438" + "20" + "000080" + "00",
            "07800438" + "20" + "000080" + "40");
    assertThat(segments.getFirst().bytes().size()).isEqualTo(Segment.LARGEST);
  }

  @Test
  void whatPlayersDoNotShowIsRefused() {
    MenuGraphics graphics = MenuGraphics.of(COLOURS, List.of(blank(40, 20)));
    assertThatThrownBy(() -> page(button(1, 0, new Button.Neighbours(1, 2, 1, 1), 0)))
        .hasMessage("Button 1 leads to button 2, which is not there");
    assertThatThrownBy(() -> page(button(1, 0, ALONE, 0), button(1, 50, ALONE, 0)))
        .hasMessage("A page has button 1 twice");
    Page over = page(button(1, 0, ALONE, 0), button(2, 10, ALONE, 0));
    assertThatThrownBy(() -> MenuStream.of(VIDEO, menu(over), graphics, 900_000))
        .hasMessageContaining("are over each other");
    Page missing = page(button(1, 0, ALONE, 3));
    assertThatThrownBy(() -> MenuStream.of(VIDEO, menu(missing), graphics, 900_000))
        .hasMessage("page 0, button 1 has no object 3");
    MenuGraphics large = MenuGraphics.of(COLOURS, Collections.nCopies(9, blank(1920, 1080)));
    assertThatThrownBy(() -> MenuStream.of(VIDEO, menu(page(unseen(List.of()))), large, 900_000))
        .isInstanceOf(GraphicsException.class)
        .hasMessage("a menu's buttons have 18662400 pixels together, and a player keeps 16777216");
    assertThatThrownBy(() -> unseen(List.of(new NavigationCommand.PlayPlayList(1))))
        .hasMessage(
            "Button 1: PlayPL 1 is for movie objects; a button jumps to a title that does it");
  }
}
