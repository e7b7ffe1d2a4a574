package boxset.formats.navpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.navpack.Button.Area;
import boxset.formats.navpack.Highlight.ColourSet;
import boxset.formats.navpack.Highlight.Groups;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightTest {
  private static final List<ColourSet> COLOURS = List.of(new ColourSet(0x3210_FFF0L, 0x3210_F0F0L));

  private static Button button(int up) {
    return new Button(1, new Area(100, 96, 400, 143), up, 1, 1, 1, false, new VmCommand.JumpTt(5));
  }

  @Test
  void aButtonIsItsAreaItsNeighboursAndItsCommand() {
    FieldWriter w = FieldWriter.bigEndian();
    button(2).write(w);
    assertThat(HexFormat.of().formatHex(w.toBytes()))
        .isEqualTo("464190" + "06008f" + "02010101" + "3002000000050000");
  }

  @Test
  void aLetterboxedPictureHasItsButtonsThreeQuartersAsHigh() {
    assertThat(new Area(100, 96, 400, 143).letterboxed(576))
        .isEqualTo(new Area(100, 144, 400, 179));
    assertThat(new Area(0, 0, 719, 479).letterboxed(480)).isEqualTo(new Area(0, 60, 719, 419));
    assertThat(new Area(0, 0, 719, 575).letterboxed(576)).isEqualTo(new Area(0, 72, 719, 503));
  }

  @Test
  void bothGroupsHaveRoomForTheSameButtons() {
    FieldWriter w = FieldWriter.bigEndian();
    new Highlight(List.of(button(1)), COLOURS, Groups.WIDE_AND_LETTERBOX, 1).write(w, 1, 0, 576);
    byte[] bytes = w.toBytes();
    assertThat(bytes).hasSize(694);
    assertThat(HexFormat.of().formatHex(bytes, 14, 22)).isEqualTo("2120000101000100");
    assertThat(HexFormat.of().formatHex(bytes, 46 + 18 * 18, 46 + 18 * 18 + 6))
        .isEqualTo("4641900900b3");
  }

  @Test
  void whatViewersCannotReachOrSeeIsRefused() {
    assertThatThrownBy(() -> new Highlight(List.of(button(2)), COLOURS, Groups.FOUR_BY_THREE, 1))
        .hasMessage("Button 1 leads to button 2 of 1");
    assertThatThrownBy(() ->
            new Highlight(
                Collections.nCopies(19, button(1)), COLOURS, Groups.WIDE_AND_LETTERBOX, 1))
        .hasMessage("A menu has 1 to 18 buttons, not 19");
    assertThatThrownBy(() ->
            new Highlight(
                List.of(button(1)),
                List.of(new ColourSet(0x3210_0000L, 0)),
                Groups.FOUR_BY_THREE,
                1))
        .hasMessageContaining("cannot be seen");
    assertThatThrownBy(() -> new Area(0, 1, 10, 9)).hasMessageContaining("even line");
  }
}
