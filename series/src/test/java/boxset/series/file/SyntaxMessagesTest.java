package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about a file that is not YAML: one error, in plain words. */
class SyntaxMessagesTest {
  @Test
  void colonInATitle() {
    assertThat(
            Report.of(
                """
                title: Silence: the end
                """))
        .isEqualTo(
            """
            series.yaml:1:15: error: a colon followed by a space ends a key
                1 | title: Silence: the end
                  |               ^
                  Write: title: "Silence: the end"

            1 error
            """);
  }

  @Test
  void colonInAChapter() {
    assertThat(
            Report.of(
                """
                chapters:
                  00:24:08: Silence: the end
                """))
        .isEqualTo(
            """
            series.yaml:2:20: error: a colon followed by a space ends a key
                2 |   00:24:08: Silence: the end
                  |                    ^
                  Write: 00:24:08: "Silence: the end"

            1 error
            """);
  }

  @Test
  void colonInBraces() {
    assertThat(
            Report.of(
                """
                parts:
                  - {id: p1, title: Silence: the end}
                """))
        .isEqualTo(
            """
            series.yaml:2:28: error: a colon followed by a space ends a key
                2 |   - {id: p1, title: Silence: the end}
                  |                            ^
                  Put the value in quotes: "Silence: the end"

            1 error
            """);
  }

  @Test
  void tab() {
    assertThat(
            Report.of(
                """
                parts:
                \t- id: p1
                """))
        .isEqualTo(
            """
            series.yaml:2:1: error: a tab indents this line
                2 |     - id: p1
                  | ^^^^
                  Indent with spaces, two for each step.

            1 error
            """);
  }

  @Test
  void openQuote() {
    assertThat(
            Report.of(
                """
                title: "The Long Way Up
                id: x
                """))
        .isEqualTo(
            """
            series.yaml:1:8: error: this quote is opened and never closed
                1 | title: "The Long Way Up
                  |        ^
                  Put the same quote at the end.

            1 error
            """);
  }

  @Test
  void quoteClosedByAnother() {
    assertThat(
            Report.of(
                """
                title: "The Long Way Up
                logline: "Two studio kids"
                id: x
                """))
        .isEqualTo(
            """
            series.yaml:1:8: error: this quote is not closed on its line
                1 | title: "The Long Way Up
                  |        ^
                  Put the same quote at the end of the value.

            1 error
            """);
  }

  @Test
  void openBracket() {
    assertThat(
            Report.of(
                """
                aka: [One, Two
                id: x
                """))
        .isEqualTo(
            """
            series.yaml:1:6: error: this [ is not closed by a ] before line 2
                1 | aka: [One, Two
                  |      ^
                  Add the ], or a comma if one is missing between two values.

            1 error
            """);
  }

  @Test
  void openBrace() {
    assertThat(
            Report.of(
                """
                art: {background: x
                id: x
                """))
        .isEqualTo(
            """
            series.yaml:1:6: error: this { is not closed by a } before line 2
                1 | art: {background: x
                  |      ^
                  Add the }, or a comma if one is missing between two values.

            1 error
            """);
  }

  @Test
  void bracketTooMany() {
    assertThat(
            Report.of(
                """
                aka: [One, Two]]
                """))
        .isEqualTo(
            """
            series.yaml:1:16: error: this ] closes nothing
                1 | aka: [One, Two]]
                  |                ^
                  Remove it, or use quotes.

            1 error
            """);
  }

  @Test
  void noSpaceAfterColon() {
    assertThat(
            Report.of(
                """
                id: x
                title:Foo
                language: en
                """))
        .isEqualTo(
            """
            series.yaml:2:6: error: a space is missing after `title:`
                2 | title:Foo
                  |      ^
                  Write: title: Foo

            1 error
            """);
  }

  @Test
  void noSpaceAfterColonAtTheTop() {
    assertThat(
            Report.of(
                """
                title:Foo
                id: x
                """))
        .isEqualTo(
            """
            series.yaml:1:6: error: a space is missing after `title:`
                1 | title:Foo
                  |      ^
                  Write: title: Foo

            1 error
            """);
  }

  @Test
  void noSpaceAfterDash() {
    assertThat(
            Report.of(
                """
                aka:
                  - One
                  -Two
                  - Three
                """))
        .isEqualTo(
            """
            series.yaml:3:3: error: a space is missing after the dash
                3 |   -Two
                  |   ^
                  Write: - Two

            1 error
            """);
  }

  @Test
  void noColon() {
    assertThat(
            Report.of(
                """
                parts
                  - id: x
                """))
        .isEqualTo(
            """
            series.yaml:1:6: error: a colon is missing after `parts`
                1 | parts
                  |      ^
                  Write: parts:

            1 error
            """);
  }

  @Test
  void noKey() {
    assertThat(
            Report.of(
                """
                title: x
                language
                """))
        .isEqualTo(
            """
            series.yaml:2:1: error: this line has no key
                2 | language
                  | ^^^^^^^^
                  Every line here is `key: value`.

            1 error
            """);
  }

  @Test
  void textAfterQuotes() {
    assertThat(
            Report.of(
                """
                title: "Foo" bar
                """))
        .isEqualTo(
            """
            series.yaml:1:14: error: the quotes end before this
                1 | title: "Foo" bar
                  |              ^
                  Write: title: "\\"Foo\\" bar"

            1 error
            """);
  }

  @Test
  void apostropheInQuotes() {
    assertThat(
            Report.of(
                """
                title: 'It's here'
                """))
        .isEqualTo(
            """
            series.yaml:1:12: error: the quotes end before this
                1 | title: 'It's here'
                  |            ^
                  Write: title: "It's here"

            1 error
            """);
  }

  @Test
  void valueBeginsWithASign() {
    assertThat(
            Report.of(
                """
                title: @home
                """))
        .isEqualTo(
            """
            series.yaml:1:8: error: a value that begins with @ needs quotes
                1 | title: @home
                  |        ^
                  Write: title: "@home"

            1 error
            """);
  }

  @Test
  void valueBeginsWithAStar() {
    assertThat(
            Report.of(
                """
                title: *Again*
                """))
        .isEqualTo(
            """
            series.yaml:1:8: error: a value that begins with * needs quotes
                1 | title: *Again*
                  |        ^
                  Write: title: "*Again*"

            1 error
            """);
  }

  @Test
  void valueBeginsWithADash() {
    assertThat(
            Report.of(
                """
                title: - Again
                """))
        .isEqualTo(
            """
            series.yaml:1:8: error: a value that begins with - needs quotes
                1 | title: - Again
                  |        ^
                  Write: title: "- Again"

            1 error
            """);
  }

  @Test
  void valueBeginsWithAnExclamationMark() {
    assertThat(
            Report.of(
                """
                id: s
                title: !Again
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:2:8: error: a value that begins with ! needs quotes
                2 | title: !Again
                  |        ^^^^^^
                  Put the whole value in quotes.

            1 error
            """);
  }

  @Test
  void indentedTooFar() {
    assertThat(
            Report.of(
                """
                id: x
                 title: y
                """))
        .isEqualTo(
            """
            series.yaml:2:2: error: this line is indented further than the one above, which has its value already
                2 |  title: y
                  |  ^^^^^
                  Begin it in the same column as the keys it belongs with.

            1 error
            """);
  }

  @Test
  void outOfLine() {
    assertThat(
            Report.of(
                """
                parts:
                  - id: p1
                 logline: x
                """))
        .isEqualTo(
            """
            series.yaml:3:2: error: this line does not line up with any line above it
                3 |  logline: x
                  |  ^
                  Begin it in the same column as the keys it belongs with.

            1 error
            """);
  }

  @Test
  void keyAmongItems() {
    assertThat(
            Report.of(
                """
                parts:
                  - id: p1
                  id: p2
                """))
        .isEqualTo(
            """
            series.yaml:3:3: error: a key stands where the list above goes on
                3 |   id: p2
                  |   ^
                  Indent the list further than this key, or begin this line with `- `.

            1 error
            """);
  }

  @Test
  void backslashInDoubleQuotes() {
    assertThat(
            Report.of(
                """
                title: "C:\\qq"
                """))
        .isEqualTo(
            """
            series.yaml:1:11: error: in double quotes \\ begins a code, and `\\q` is none
                1 | title: "C:\\qq"
                  |           ^
                  Write \\\\ for \\, and / between folders.

            1 error
            """);
  }

  @Test
  void twoDocuments() {
    assertThat(
            Report.of(
                """
                title: x
                ---
                title: y
                """))
        .isEqualTo(
            """
            series.yaml:2:1: error: a second document begins here
                2 | ---
                  | ^^^
                  Keep one, without `---`.

            1 error
            """);
  }

  @Test
  void mergeKeys() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                art: &a {background: art/wall.tif}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov, art: {<<: *a}}
                """))
        .isEqualTo(
            """
            series.yaml:6:64: error: `<<` does not merge in YAML 1.2
                6 |   - {id: p1, title: Basement, master: masters/part1.mov, art: {<<: *a}}
                  |                                                                ^^
                  Write the keys out where you need them.

            1 error
            """);
  }

  @Test
  void aliasOfNothing() {
    assertThat(
            Report.of(
                """
                title: x
                sort: *y
                """))
        .isEqualTo(
            """
            series.yaml:2:7: error: `*y` stands for a value named `&y`, and there is none before it
                2 | sort: *y
                  |       ^^
                  If it is meant as text, put it in quotes.

            1 error
            """);
  }

  @Test
  void invisibleCharacter() {
    assertThat(
            Report.of(
                """
                title: a\007b
                """))
        .isEqualTo(
            """
            series.yaml:1:9: error: here is a character that does not show (U+0007)
                1 | title: a�b
                  |         ^
                  Delete it: put the cursor after it and press backspace.

            1 error
            """);
  }

  @Test
  void halfACharacter() {
    assertThat(
            Report.of(
                """
                id: x
                title: "half of \\uD83D"
                parts: [{id: p, title: "\\uD83C\\uDF0A", master: a.mov}]
                """))
        .contains(
            """
            series.yaml:2:8: error: a \\u in this text stands for half a character (U+D83D)
                2 | title: "half of \\uD83D"
                  |        ^^^^^^^^^^^^^^^^
                  Write the character itself.
            """)
        .doesNotContain("series.yaml:3:24");
  }

  @Test
  void noBreakSpaces() {
    assertThat(
            Report.of(
                """
                parts:
                \u00a0\u00a0- id: x
                """))
        .isEqualTo(
            """
            series.yaml:2:1: error: this line is indented with a no-break space, as copied from a web page
                2 | \u00a0\u00a0- id: x
                  | ^
                  Replace the indentation with ordinary spaces.

            1 error
            """);
  }

  @Test
  void hashSwallowsText() {
    assertThat(
            Report.of(
                """
                id: s
                title: Track #9 and more
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:2:14: warning: everything from this # on is a comment
                2 | title: Track #9 and more
                  |              ^^^^^^^^^^^
                  If it belongs to the value, put the value in quotes; if not, put a space after the #.

            1 warning
            """);
  }

  @Test
  void empty() {
    assertThat(
            Report.of(
                """
                # nothing
                """))
        .isEqualTo(
            """
            series.yaml: error: this file is empty
               Let `boxset new FOLDER` write one, or begin with: title: The Long Way Up

            1 error
            """);
  }

  @Test
  void tooDeep() {
    assertThat(
            Report.of(
                """
                a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                """))
        .isEqualTo(
            """
            series.yaml:1:33: error: this is nested too deeply
                1 | a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                  |                                 ^
                  Look for a bracket too many.

            1 error
            """);
  }

  @Test
  void aliasesThatExplode() {
    assertThat(
            Report.of(
                """
                a: &a [x, x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
                d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
                e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
                f: [*e, *e, *e]
                """))
        .isEqualTo(
            """
            series.yaml:6:4: error: with its aliases this file is too large
                6 | f: [*e, *e, *e]
                  |    ^
                  Write the values out instead.

            1 error
            """);
  }
}
