package boxset.formats.dvdcheck;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.findings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A title of two angles, whole and damaged. */
class AngleCheckTest {
  private static final String SET = "VTS_01_0.IFO";

  /** In the order in which they lie: the first of the second angle, and one in its second unit. */
  private static final int OTHER = 3;

  private static final int LATER = 10;

  private record Damage(String name, Rule rule, Consumer<DiscBytes> done) {}

  private static Damage kind(String name, Rule rule, Consumer<DiscBytes> done) {
    return new Damage(name, rule, done);
  }

  private static final List<Damage> KINDS =
      List.of(
          kind("number of angles", Rule.TITLE_TABLE, d -> d.put8(angles(d), 3)),
          kind("no angles", Rule.TITLE_TABLE, d -> d.put8(angles(d), 1)),
          kind("last angle of the block", Rule.CELL, d -> d.put8(cell(d, 1), 0x96)),
          kind("first angle of the block", Rule.CELL, d -> d.put8(cell(d, 0), 0x94)),
          kind("kind of the block", Rule.CELL, d -> d.put8(cell(d, 1), 0xC6)),
          kind("angle that is not interleaved", Rule.NAVIGATION, d -> d.put8(cell(d, 1), 0xD2)),
          kind("end of the first unit", Rule.CELL, d -> d.add(cell(d, 1) + 15, 1)),
          kind("length of an angle", Rule.CHAIN_TIME, d -> d.add(cell(d, 1) + 6, 2)),
          kind("sector of an angle", Rule.CELL, d -> d.add(cell(d, 1) + 11, 1)),
          kind("last VOBU of an angle", Rule.CELL, d -> d.add(cell(d, 1) + 19, 1)),
          kind("a piece's place", Rule.CELL_TABLE, d -> d.add(piece(d, 4) + 7, 1)),
          kind("a piece's end", Rule.CELL_TABLE, d -> d.add(piece(d, 4) + 11, -1)),
          kind("a piece's cell", Rule.CELL_TABLE, d -> d.put8(piece(d, 4) + 2, 7)),
          kind("VOBU of no unit", Rule.NAVIGATION, d -> clear(d, d.vobu(LATER) + 0x427, 6)),
          kind("unit that does not begin", Rule.INTERLEAVING, d -> flags(d, OTHER, 0x4000)),
          kind("unit that does not end", Rule.INTERLEAVING, d -> flags(d, OTHER + 2, 0x4000)),
          kind("unit's end", Rule.INTERLEAVING, d -> d.add(d.vobu(LATER) + 0x42C, 1)),
          kind("next unit", Rule.INTERLEAVING, d -> d.add(d.vobu(LATER) + 0x430, 1)),
          kind("next unit lost", Rule.INTERLEAVING, d -> d.put32(d.vobu(OTHER) + 0x42D, -1)),
          kind("next unit's size", Rule.INTERLEAVING, d -> d.add(d.vobu(OTHER) + 0x432, 1)),
          kind("other angle now", Rule.INTERLEAVING, d -> d.add(d.vobu(OTHER) + 0x6C, 1)),
          kind("other angle now, behind", Rule.INTERLEAVING, d -> d.add(d.vobu(0) + 0x70, 1)),
          kind("other angle then", Rule.INTERLEAVING, d -> d.add(d.vobu(OTHER) + 0x4BE, 1)),
          kind("own angle then", Rule.INTERLEAVING, d -> d.add(d.vobu(OTHER) + 0x4C4, 1)),
          kind("next VOBU", Rule.SEARCH, d -> d.add(d.vobu(LATER) + 0x544, 1)),
          kind("VOBU before", Rule.SEARCH, d -> d.add(d.vobu(LATER) + 0x548, 1)),
          kind("sound of an angle", Rule.SYNC, d -> d.add(d.vobu(LATER) + 0x59A, 2)),
          kind("VOBU's angle", Rule.UNIT_TIME, d -> d.put8(d.vobu(LATER) + 0x420, 1)),
          kind("open group", Rule.PICTURE_GROUP, d -> d.put8(group(d, 6) + 7, 0)),
          kind("pause in one VOBU only", Rule.SOUND_GAP, d -> pause(d, LATER)),
          kind("pause that is none", Rule.SOUND_GAP, AngleCheckTest::pause),
          kind("pause of no sound", Rule.SOUND_GAP, d -> d.put32(d.vobu(0) + 0x43B + 112, 99_000)));

  private static int angles(DiscBytes d) {
    return d.table("VIDEO_TS.IFO", 0xC4) + 9;
  }

  private static int cell(DiscBytes d, int angle) {
    return d.part(d.chain(1), 232) + 24 * angle;
  }

  private static int piece(DiscBytes d, int number) {
    return d.table(SET, 0xE0) + 8 + 12 * number;
  }

  private static void flags(DiscBytes d, int vobu, int flags) {
    d.put16(d.vobu(vobu) + 0x427, flags);
  }

  private static void clear(DiscBytes d, int at, int bytes) {
    for (int i = 0; i < bytes; i++) {
      d.put8(at + i, 0);
    }
  }

  /** The group header of a VOBU. */
  private static int group(DiscBytes d, int vobu) {
    int at = d.pack(vobu, 0xE0);
    while (d.u32(at) != 0x1B8) {
      at++;
    }
    return at;
  }

  private static void pause(DiscBytes d, int vobu) {
    d.put32(d.vobu(vobu) + 0x43B, 99_000);
    d.put32(d.vobu(vobu) + 0x443, 9_000);
  }

  private static void pause(DiscBytes d) {
    for (int i = 0; i < 18; i++) {
      pause(d, i);
    }
  }

  @Test
  void aTitleOfTwoAnglesBreaksNoRule() throws Exception {
    assertThat(AngledDisc.written().check()).isEmpty();
  }

  @Test
  void everyKindOfDamageIsFoundByItsRule() throws Exception {
    DiscBytes sound = AngledDisc.written();
    List<String> missed = new ArrayList<>();
    for (Damage damage : KINDS) {
      DiscBytes damaged = sound.copy();
      damage.done().accept(damaged);
      List<Finding> findings = damaged.withCopies().check();
      if (findings.stream().noneMatch(finding -> finding.rule() == damage.rule())) {
        missed.add(damage.name() + ": " + findings.stream().map(Finding::rule).distinct().toList());
      }
    }
    assertThat(missed).isEmpty();
  }
}
