package boxset.formats.navpack;

import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * The buttons of a menu, and how the chosen one is shown.
 *
 * @param buttons in the order of their numbers: at most 36, or 18 when there are two groups
 * @param colours 1 to 3 sets
 * @param groups for which screens
 * @param selected the button that is highlighted first, from 1; 0 to leave the one that was
 */
public record Highlight(
    List<Button> buttons, List<ColourSet> colours, Groups groups, int selected) {
  private static final int BUTTONS = 36;
  private static final int COLOUR_SETS = 3;

  /** For which screens there are buttons. */
  public enum Groups {
    /** One group, for pictures of 4:3. */
    FOUR_BY_THREE(1, 0, 0),
    /** A group for the wide screen and one for the picture letterboxed. */
    WIDE_AND_LETTERBOX(2, 1, 2);

    private final int count;
    private final int first;
    private final int second;

    Groups(int count, int first, int second) {
      this.count = count;
      this.first = first;
      this.second = second;
    }

    /** How many buttons a menu can have. */
    public int mostButtons() {
      return BUTTONS / count;
    }
  }

  /**
   * The colours of a button in place of those of the subpicture below it.
   *
   * @param select while it is highlighted: colours of emphasis 2, emphasis 1, pattern and
   *     background in 4 bits each, then their opacities in 4 bits each
   * @param action while it acts
   */
  public record ColourSet(long select, long action) {}

  /** Refuses what players do not read, and buttons that nobody sees or that lead nowhere. */
  public Highlight {
    buttons = List.copyOf(buttons);
    colours = List.copyOf(colours);
    if (buttons.isEmpty() || buttons.size() > groups.mostButtons()) {
      throw new IllegalArgumentException(
          "A menu has 1 to " + groups.mostButtons() + " buttons, not " + buttons.size());
    }
    if (colours.isEmpty() || colours.size() > COLOUR_SETS) {
      throw new IllegalArgumentException("There are 1 to 3 colour sets, not " + colours.size());
    }
    if (selected < 0 || selected > buttons.size()) {
      throw new IllegalArgumentException("There is no button " + selected + " to highlight");
    }
    for (int i = 0; i < buttons.size(); i++) {
      check(i + 1, buttons.get(i), buttons.size(), colours);
    }
  }

  private static void check(int number, Button button, int count, List<ColourSet> colours) {
    for (int next : List.of(button.up(), button.down(), button.left(), button.right())) {
      if (next < 1 || next > count) {
        throw new IllegalArgumentException(
            "Button " + number + " leads to button " + next + " of " + count);
      }
    }
    if (button.colours() < 1 || button.colours() > colours.size()) {
      throw new IllegalArgumentException(
          "Button " + number + " has colour set " + button.colours() + " of " + colours.size());
    }
    if ((colours.get(button.colours() - 1).select() & 0xFFFF) == 0) {
      throw new IllegalArgumentException(
          "Button " + number + " cannot be seen: its colours are transparent when it is selected");
    }
  }

  /**
   * Writes HLI, 694 bytes.
   *
   * @param status 1 for buttons that begin here, 2 for those of the VOBU before
   * @param startPtm from when they are shown, in 1/90000 s
   * @param lines of the picture
   */
  void write(FieldWriter w, int status, long startPtm, int lines) {
    w.u16("hli_ss", status);
    w.u32("hli_s_ptm", startPtm);
    w.u32("hli_e_ptm", 0xFFFF_FFFFL);
    w.u32("btn_se_e_ptm", 0xFFFF_FFFFL);
    try (var b = w.bits(2)) {
      b.reserved(2);
      b.u(2, "btngr_ns", groups.count);
      b.reserved(1);
      b.u(3, "btngr1_dsp_ty", groups.first);
      b.reserved(1);
      b.u(3, "btngr2_dsp_ty", groups.second);
      b.reserved(1);
      b.u(3, "btngr3_dsp_ty", 0);
    }
    w.u8("btn_ofn", 0);
    w.u8("btn_ns", buttons.size());
    w.u8("nsl_btn_ns", buttons.size());
    w.u8("reserved", 0);
    w.u8("fosl_btnn", selected);
    w.u8("foac_btnn", 0);
    for (int i = 0; i < COLOUR_SETS; i++) {
      w.u32("btn_coli_select", i < colours.size() ? colours.get(i).select() : 0);
      w.u32("btn_coli_action", i < colours.size() ? colours.get(i).action() : 0);
    }
    w.each("btnit", buttons);
    if (groups == Groups.WIDE_AND_LETTERBOX) {
      int unused = groups.mostButtons() - buttons.size();
      w.zeros("btnit", unused * BUTTON_BYTES);
      w.each("btnit_letterbox", buttons.stream().map(b -> b.letterboxed(lines)).toList());
      w.zeros("btnit", unused * BUTTON_BYTES);
    } else {
      w.zeros("btnit", (BUTTONS - buttons.size()) * BUTTON_BYTES);
    }
  }

  static final int BYTES = 694;

  private static final int BUTTON_BYTES = 18;
}
