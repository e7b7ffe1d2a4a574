package boxset.formats.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldWriterTest {
  private static String written(Consumer<FieldWriter> rows) {
    FieldWriter w = FieldWriter.bigEndian();
    rows.accept(w);
    return HexFormat.of().formatHex(w.toBytes());
  }

  @Test
  void aTableCountsItsBytesInTheWayOfItsStandard() {
    assertThat(written(w -> table(w, Counts.AFTER_FIELD))).isEqualTo("0003010203");
    assertThat(written(w -> table(w, Counts.WHOLE_SCOPE))).isEqualTo("0005010203");
    assertThat(written(w -> table(w, Counts.LAST_BYTE))).isEqualTo("0004010203");
  }

  private static void table(FieldWriter w, Counts counts) {
    try (var _ = w.table("PlayItem", Width.U16, counts)) {
      w.u24("ref", 0x010203);
    }
  }

  @Test
  void aValueThatDoesNotFitIsRefusedByThePathOfItsField() {
    assertThatThrownBy(() ->
            written(w -> {
              try (var _ = w.table("PlayList", Width.U32, Counts.AFTER_FIELD)) {
                try (var _ = w.scope("PlayItem[2]")) {
                  w.u32("IN_time", 4_294_967_296L);
                }
              }
            }))
        .isInstanceOf(FieldRangeException.class)
        .hasMessage("PlayList.PlayItem[2].IN_time: 4294967296 does not fit 32 bits");
    assertThatThrownBy(() -> written(w -> w.u8("a", -1))).hasMessage("a: -1 does not fit 8 bits");
    assertThatThrownBy(() -> written(w -> w.i16("a", 32768)))
        .hasMessage("a: 32768 does not fit 16 bits with a sign");
    assertThatThrownBy(() -> written(w -> w.u64("a", -1))).hasMessage("a: -1 does not fit 64 bits");
    assertThatThrownBy(() -> written(w -> w.ascii("name", 4, "abc")))
        .hasMessage("name: \"abc\" is not 4 printable characters of ASCII");
  }

  @Test
  void aTableLongerThanItsLengthFieldCanSayIsRefused() {
    assertThatThrownBy(() ->
            written(w -> {
              try (var _ = w.table("small", Width.U8, Counts.AFTER_FIELD)) {
                w.zeros("reserved", 256);
              }
            }))
        .hasMessage("small.length: 256 does not fit 8 bits");
  }

  @Test
  void bitsFillTheirBytesFromTheTop() {
    assertThat(
            written(w -> {
              try (var b = w.bits(2)) {
                b.reserved(3);
                b.flag("set", true);
                b.u(4, "four", 0xA);
                b.u(8, "eight", 0xFF);
              }
            }))
        .isEqualTo("1aff");
    assertThatThrownBy(() ->
            written(w -> {
              try (var b = w.bits(1)) {
                b.u(7, "seven", 1);
              }
            }))
        .hasMessage("bits: 1 bits were never written");
    assertThatThrownBy(() ->
            written(w -> {
              try (var b = w.bits(1)) {
                b.u(3, "three", 8);
              }
            }))
        .hasMessageStartingWith("three: 8 does not fit 3 bits");
  }

  @Test
  void aSlotIsFilledOnceAndNeverForgotten() {
    assertThat(
            written(w -> {
              FieldWriter.Slot marks = w.slot32("PlayListMark_start_address");
              w.u16("pad", 7);
              marks.fillWithPosition();
            }))
        .isEqualTo("000000060007");
    assertThatThrownBy(() -> written(w -> w.slot32("a"))).hasMessage("1 slots were never filled");
    assertThatThrownBy(() ->
            written(w -> {
              FieldWriter.Slot slot = w.slot32("a");
              slot.fill(1);
              slot.fill(2);
            }))
        .hasMessage("a: filled twice");
  }

  @Test
  void anOffsetIsReachedByZerosOrAlreadyMissed() {
    assertThat(written(w -> w.at(3).u8("three", 3))).isEqualTo("00000003");
    assertThatThrownBy(() ->
            written(w -> {
              w.u32("four", 0);
              w.at(3).u8("three", 3);
            }))
        .hasMessage("at: offset 3 is already 1 bytes behind");
  }

  @Test
  void paddingReachesTheNextMultiple() {
    assertThat(
            written(w -> {
              w.u8("a", 1);
              w.padTo(4);
              w.padTo(4);
              w.u8("b", 2);
            }))
        .isEqualTo("0100000002");
  }

  @Test
  void littleEndianTurnsNumbersButNotBytes() {
    FieldWriter w = new FieldWriter(ByteOrder.LITTLE_ENDIAN);
    w.u32("number", 0x01020304);
    w.bytes("bytes", Bytes.ofHex("0506"));
    assertThat(HexFormat.of().formatHex(w.toBytes())).isEqualTo("040302010506");
  }

  @Test
  void theDumpListsOffsetWidthPathAndValue() {
    assertThat(
            FieldWriter.dump(
                ByteOrder.BIG_ENDIAN,
                w -> {
                  w.u16("count", 2);
                  w.each("item", List.of(row -> row.u8("x", 1), row -> row.u8("x", 2)));
                }))
        .containsExactly("000000 2 count 2", "000002 1 item[0].x 1", "000003 1 item[1].x 2");
  }
}
