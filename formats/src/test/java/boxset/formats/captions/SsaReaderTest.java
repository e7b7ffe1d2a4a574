package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SsaReaderTest {

  @Test
  void readsWordsSpeakersAndTopOrBottom() {
    assertThat(
            Shown.reading(
                """
                [Script Info]
                Title: A film

                [V4+ Styles]
                Format: Name, Fontname, Alignment
                Style: Default,Sans,2
                Style: Sign,Sans,8

                [Events]
                Format: Layer, Start, End, Style, Name, Text
                Dialogue: 0,0:00:01.00,0:00:02.50,Default,,One, {\\i1}two{\\i0}{ignored}\\Nthree
                Dialogue: 0,0:00:03.00,0:00:04.00,Sign,Olly,SHUT
                Dialogue: 0,0:00:05:00,0:00:06:00,Default,,{\\an9\\fs20}up{\\p1}m 0 0 l 1 1{\\p0} there
                Comment: 0,0:00:05.00,0:00:06.00,Default,,not shown
                Dialogue: 0,never,0:00:09.00,Default,,lost
                """))
        .isEqualTo(
            """
            SSA/ASS, UTF-8
            00:00:01.000 - 00:00:02.500 | One, <i>two</i> / three
            00:00:03.000 - 00:00:04.000 line:0 | <v Olly>SHUT</v>
            00:00:05.000 - 00:00:06.000 line:0 align:right | up there
            line 0: STYLING_DROPPED: Of SSA and ASS only the words are kept, and whether they stand \
            at the top.
            line 15: UNREADABLE: The times cannot be read, and the caption is left out. Write them as \
            0:00:01.50.
            """);
  }
}
