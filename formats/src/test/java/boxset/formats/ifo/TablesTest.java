package boxset.formats.ifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.dvdvm.VmCommand;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static String hex(Structure structure) {
    FieldWriter w = FieldWriter.bigEndian();
    structure.write(w);
    return HexFormat.of().formatHex(w.toBytes());
  }

  @Test
  void timesAreDecimalDigitsAndNameTheirRate() {
    assertThat(hex(new DvdTime(VideoStandard.PAL, 25 * 3725 + 24))).isEqualTo("01020564");
    assertThat(hex(new DvdTime(VideoStandard.NTSC, 30 * 59 + 29))).isEqualTo("000059e9");
  }

  @Test
  void aFieldOfNtscLastsOneTickAndAHalfMoreThan1500() {
    assertThat(VideoStandard.NTSC.fieldTicks(1)).isEqualTo(1501);
    assertThat(VideoStandard.NTSC.fieldTicks(5)).isEqualTo(7507);
    for (long fields = 0; fields < 10_000_000; fields += 997) {
      long error = 2 * VideoStandard.NTSC.fieldTicks(fields) - 3003 * fields;
      assertThat(error).isBetween(-1L, 0L);
    }
  }

  @Test
  void attributesSayWhatTheStreamsAre() {
    assertThat(hex(new VideoAttributes(VideoStandard.PAL, VideoAttributes.Aspect.SIXTEEN_BY_NINE)))
        .isEqualTo("5e00");
    assertThat(hex(new VideoAttributes(VideoStandard.NTSC, VideoAttributes.Aspect.FOUR_BY_THREE)))
        .isEqualTo("4300");
    assertThat(hex(new AudioAttributes("en", 6, AudioAttributes.Purpose.DIRECTOR)))
        .isEqualTo("04c5656e00030000");
    assertThat(hex(new SubpictureAttributes("de", SubpictureAttributes.Purpose.CAPTIONS)))
        .isEqualTo("010064650005");
  }

  @Test
  void tablesEndWhereTheySay() {
    assertThat(hex(new VtsPttSrpt(List.of(parts(1, 2), parts(2, 1)))))
        .isEqualTo("000200000000001b" + "00000010" + "00000018" + "0001000100010002" + "00020001");
    assertThat(hex(new VobuAdmap(List.of(0L, 300L)))).isEqualTo("0000000b000000000000012c");
    assertThat(hex(new CAdt(List.of(new CAdt.Cell(new CellPosition(3, 2), 5, 9)))))
        .isEqualTo("0003000000000013" + "000302000000000500000009");
  }

  @Test
  void aChainOfCommandsHasNothingElse() {
    String chain =
        hex(
            Pgc.ofCommands(
                VideoStandard.PAL,
                new CommandTable(List.of(new VmCommand.JumpTt(1)), List.of(), List.of())));
    assertThat(chain).hasSize(2 * (236 + 16));
    assertThat(chain.substring(2 * 228))
        .isEqualTo("00ec000000000000000100000000000f3002000000010000");
  }

  @Test
  void moreThanPlayersKeepIsRefused() {
    List<VmCommand> many = Collections.nCopies(129, new VmCommand.Nop());
    assertThatThrownBy(() -> new CommandTable(many, List.of(), List.of()))
        .hasMessage("A program chain has at most 128 commands, not 129");
  }

  @Test
  void anIfoAndItsCopyNeverShareABlockOfErrorCorrection() {
    for (int used = 1; used < 200; used++) {
      for (long vobs = 0; vobs < 40; vobs++) {
        int padded = IfoLayout.padded(used, vobs);
        assertThat(padded - used + vobs).isGreaterThanOrEqualTo(16);
        assertThat(padded % 16).isZero();
      }
    }
  }

  /** A title of so many parts in one program chain. */
  private static VtsPttSrpt.Title parts(int chain, int parts) {
    return new VtsPttSrpt.Title(
        IntStream.rangeClosed(1, parts)
            .mapToObj(part -> new VtsPttSrpt.Part(chain, part))
            .toList());
  }
}
