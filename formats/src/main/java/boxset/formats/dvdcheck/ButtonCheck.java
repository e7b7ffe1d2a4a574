package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.ifo.CellPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The buttons in navigation packs (HLI): whether they can be seen, reached and used. */
final class ButtonCheck {
  private static final int HLI = 0x8D;
  private static final int GROUPS = 0x9B;
  private static final int COLOURS = 0xA3;
  private static final int BUTTONS = 0xBB;
  private static final int BUTTON_BYTES = 18;
  private static final int MOST = 36;
  private static final int COMMAND = 10;

  private final Streams streams;
  private final Findings findings;
  private final PackPlace place;
  private final Map<CellPosition, List<Long>> commands = new LinkedHashMap<>();
  private byte[] pack = new byte[0];

  ButtonCheck(Streams streams, Findings findings, PackPlace place) {
    this.streams = streams;
    this.findings = findings;
    this.place = place;
  }

  /** The commands of the buttons of each cell, each once. */
  Map<CellPosition, List<Long>> commands() {
    return commands;
  }

  private int u8(int at) {
    return pack[at] & 0xFF;
  }

  private long u32(int at) {
    return (long) u8(at) << 24 | u8(at + 1) << 16 | u8(at + 2) << 8 | u8(at + 3);
  }

  void check(byte[] navigation, FoundVobu vobu) {
    pack = navigation;
    int status = u8(HLI + 1) & 3;
    if (status == 0) {
      return;
    }
    int groups = u8(GROUPS) >> 4 & 3;
    int count = u8(GROUPS + 3);
    if (groups < 1 || count < 1 || count * groups > MOST) {
      findings.add(
          Rule.BUTTON,
          place,
          "%d buttons in %d groups; there are at most 36 together",
          count,
          groups);
      return;
    }
    long begin = u32(HLI + 2);
    findings.require(
        begin < Math.max(vobu.endPtm, vobu.startPtm + 1),
        Rule.BUTTON,
        place,
        "buttons are shown from %d on, and the VOBU from %d to %d",
        begin,
        vobu.startPtm,
        vobu.endPtm);
    long end = u32(HLI + 6);
    findings.require(
        end >= Math.max(begin, vobu.startPtm) && u32(HLI + 10) <= end,
        Rule.BUTTON,
        place,
        "buttons are shown from %d to %d, and can be chosen until %d",
        begin,
        end,
        u32(HLI + 10));
    int chosen = u8(GROUPS + 6);
    int forced = u8(GROUPS + 7);
    int numbered = u8(GROUPS + 4);
    findings.require(
        (chosen <= count || chosen == 63) && forced <= count && numbered <= count,
        Rule.BUTTON,
        place,
        "of %d buttons, number %d is chosen first, %d acts by itself, and %d can be numbered",
        count,
        chosen,
        forced,
        numbered);
    groups(groups);
    for (int group = 0; group < groups; group++) {
      for (int i = 1; i <= count; i++) {
        button(group, groups, i, count, vobu);
      }
    }
    reach(count, chosen == 0 || chosen > count ? 1 : chosen, numbered);
  }

  private void groups(int groups) {
    if (!streams.wide()) {
      return;
    }
    int display = streams.video() >> 8 & 3;
    int screens = 0;
    for (int group = 0; group < groups; group++) {
      int shift = group == 0 ? u8(GROUPS) : group == 1 ? u8(GROUPS + 1) >> 4 : u8(GROUPS + 1);
      screens |= (shift & 7) == 0 && groups == 1 ? 7 : shift & 7;
    }
    boolean letterbox = display == 0 || display == 2;
    findings.require(
        (screens & 1) != 0 && (!letterbox || (screens & 2) != 0),
        Rule.BUTTON_GROUPS,
        place,
        "a menu of 16:9 has no group of buttons for %s",
        (screens & 1) == 0 ? "wide screens" : "the letterboxed picture");
  }

  private void button(int group, int groups, int number, int count, FoundVobu vobu) {
    int at = BUTTONS + BUTTON_BYTES * (group * (MOST / groups) + number - 1);
    int colours = u8(at) >> 6;
    int left = (u8(at) & 0x3F) << 4 | u8(at + 1) >> 4;
    int right = (u8(at + 1) & 3) << 8 | u8(at + 2);
    int top = (u8(at + 3) & 0x3F) << 4 | u8(at + 4) >> 4;
    int bottom = (u8(at + 4) & 3) << 8 | u8(at + 5);
    findings.require(
        left < right && right <= 719 && top < bottom && bottom < streams.standard().lines(),
        Rule.BUTTON,
        place,
        "button %d is at %d,%d to %d,%d",
        number,
        left,
        top,
        right,
        bottom);
    if (colours > 0) {
      long select = u32(COLOURS + 8 * (colours - 1));
      findings.require(
          (select & 0xFFFF) != 0,
          Rule.BUTTON,
          place,
          "button %d cannot be seen when it is chosen: all of colour set %d is transparent",
          number,
          colours);
    }
    for (int i = 6; i < 10; i++) {
      int next = u8(at + i) & 0x3F;
      findings.require(
          next <= count,
          Rule.BUTTON,
          place,
          "button %d leads to button %d of %d",
          number,
          next,
          count);
    }
    long command = u32(at + COMMAND) << 32 | u32(at + COMMAND + 4);
    if (group == 0) {
      List<Long> ofCell = commands.computeIfAbsent(vobu.position, _ -> new ArrayList<>());
      if (!ofCell.contains(command)) {
        ofCell.add(command);
      }
    } else {
      int first = BUTTONS + BUTTON_BYTES * (number - 1);
      findings.require(
          command == (u32(first + COMMAND) << 32 | u32(first + COMMAND + 4)),
          Rule.BUTTON_GROUPS,
          place,
          "button %d does another thing on another screen",
          number);
    }
  }

  /** Whether arrows lead from the button that is chosen first to every other. */
  private void reach(int count, int chosen, int numbered) {
    boolean[] reached = new boolean[count + 1];
    List<Integer> toGo = new ArrayList<>(List.of(chosen));
    reached[chosen] = true;
    while (!toGo.isEmpty()) {
      int at = BUTTONS + BUTTON_BYTES * (toGo.removeLast() - 1);
      for (int i = 6; i < 10; i++) {
        int next = u8(at + i) & 0x3F;
        if (next >= 1 && next <= count && !reached[next]) {
          reached[next] = true;
          toGo.add(next);
        }
      }
    }
    for (int i = 1; i <= count; i++) {
      findings.require(
          reached[i],
          Rule.BUTTON,
          place,
          "no arrow leads to button %d%s",
          i,
          i <= numbered ? ", only its number" : "");
    }
  }
}
