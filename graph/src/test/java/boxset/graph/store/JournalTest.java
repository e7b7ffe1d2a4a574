package boxset.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.graph.disk.Disk;
import boxset.graph.disk.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("journal");
  }

  private Journal open() throws IOException {
    return Journal.open(file(), Disk.LOCAL);
  }

  @Test
  void remembersTheLatestOfEachName() throws Exception {
    Journal journal = open();
    journal.put("a", "1");
    journal.put("b\t\n\\n", "2\t\\");
    journal.put("a", "3");

    assertThat(open().get("a")).contains("3");
    assertThat(open().get("b\t\n\\n")).contains("2\t\\");
    assertThat(open().get("c")).isEmpty();
  }

  @Test
  void isReadableText() throws Exception {
    open().put("p1/picture", "abc");

    // CRC-32C of " p1/picture\tabc", by a program of its own
    assertThat(file()).hasContent("9a1749a2 p1/picture\tabc\n");
  }

  @Test
  void cutAnywhereItHoldsEverythingBeforeTheCutAndTakesMore() throws Exception {
    Map<String, String> written = new LinkedHashMap<>();
    Journal journal = open();
    for (int i = 0; i < 6; i++) {
      written.put("name" + i, "valu\u00e9" + i);
      journal.put("name" + i, "valu\u00e9" + i);
    }
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      int lines = 0;
      for (int i = 0; i < length; i++) {
        lines += whole[i] == '\n' ? 1 : 0;
      }
      open().put("later", "x");

      Journal reread = open();
      int found = 0;
      for (Map.Entry<String, String> entry : written.entrySet()) {
        if (reread.get(entry.getKey()).isPresent()) {
          assertThat(reread.get(entry.getKey())).contains(entry.getValue());
          found++;
        }
      }
      // A line that lacks nothing but its line feed counts.
      assertThat(found).isBetween(lines, lines + 1);
      assertThat(reread.get("later")).contains("x");
    }
  }

  @Test
  void aDamagedByteCostsItsLineAtMost() throws Exception {
    Journal journal = open();
    for (int i = 0; i < 10; i++) {
      journal.put("name" + i, "value" + i);
    }
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), damaged);

      Journal reread = open();
      int missing = 0;
      for (int n = 0; n < 10; n++) {
        if (reread.get("name" + n).isEmpty()) {
          missing++;
        } else {
          assertThat(reread.get("name" + n)).contains("value" + n);
        }
      }
      // A line feed lost or gained joins two lines.
      assertThat(missing).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void staysShort() throws Exception {
    Journal journal = open();
    for (int i = 0; i < 1000; i++) {
      journal.put("a", Integer.toString(i));
    }
    long before = Files.size(file());

    assertThat(open().get("a")).contains("999");
    assertThat(Files.size(file())).isLessThan(before / 500);
    assertThat(open().get("a")).contains("999");
  }

  @Test
  void aFullDiskLosesTheLineAndNoOther() throws Exception {
    Journal journal = Journal.open(file(), new FaultyDisk(FaultyDisk.Fault.ONCE_FULL, 1));
    journal.put("a", "1");
    journal.put("b", "2");
    journal.put("c", "3");

    assertThat(journal.get("b")).contains("2");
    assertThat(open().get("a")).contains("1");
    assertThat(open().get("b")).isEmpty();
    assertThat(open().get("c")).contains("3");
  }

  @Test
  void forgetsWhatItIsTold() throws Exception {
    Journal journal = open();
    journal.put("a", "1");
    journal.put("b", "2");

    journal.retain("b"::equals);

    assertThat(open().get("a")).isEmpty();
    assertThat(open().get("b")).contains("2");
  }
}
