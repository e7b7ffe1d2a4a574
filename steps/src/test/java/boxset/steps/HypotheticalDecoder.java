package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hypothetical reference decoder (ITU-T H.264, annex C), which is told of a byte stream's
 * messages by ffmpeg and shares nothing with what wrote them.
 */
final class HypotheticalDecoder {
  private static final Pattern FIELD =
      Pattern.compile("([a-z_0-9]+)(\\[\\d+])?\\s+[01]+ = (\\d+)$");

  /** An access unit: its messages by the names of their fields, and its length. */
  private record Unit(Map<String, Long> fields, long bits, boolean idr) {
    long of(String field) {
      return Objects.requireNonNull(fields.get(field), field);
    }
  }

  private final TreeMap<String, Long> parameters = new TreeMap<>();
  private final List<Unit> units = new ArrayList<>();

  /** Reads a byte stream. */
  HypotheticalDecoder(Path stream) throws Exception {
    Path folder = Objects.requireNonNull(stream.getParent());
    Files.deleteIfExists(folder.resolve("made.log"));
    Programs.ffmpeg(
        folder, "-i %s -c copy -bsf:v trace_headers -f null -".formatted(stream.getFileName()));
    List<String> sizes =
        Programs.ffprobe(stream, "-show_entries packet=size -of default=nw=1:nk=1");
    TreeMap<String, Long> fields = new TreeMap<>();
    boolean idr = false;
    boolean picture = false;
    for (String line : Files.readAllLines(folder.resolve("made.log"))) {
      Matcher field = FIELD.matcher(line);
      if (!field.find()) {
        continue;
      }
      long value = Long.parseLong(field.group(3));
      if (!field.group(1).equals("nal_unit_type")) {
        fields.put(field.group(1), value);
        continue;
      }
      if (value == 9) {
        if (picture) {
          add(fields, sizes, idr);
        } else {
          parameters.putAll(fields);
        }
        fields = new TreeMap<>();
        idr = false;
        picture = false;
      }
      picture |= value == 1 || value == 5;
      idr |= value == 5;
    }
    add(fields, sizes, idr);
    assertThat(units).hasSameSizeAs(sizes);
  }

  private void add(Map<String, Long> fields, List<String> sizes, boolean idr) {
    if (idr) {
      parameters.putAll(fields);
    }
    units.add(new Unit(fields, 8 * Long.parseLong(sizes.get(units.size())), idr));
  }

  private long parameter(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  int pictures() {
    return units.size();
  }

  /** Pictures of each group, which begin with IDR pictures. */
  List<Integer> groups() {
    List<Integer> groups = new ArrayList<>();
    for (Unit unit : units) {
      if (unit.idr) {
        groups.add(1);
      } else {
        groups.add(groups.removeLast() + 1);
      }
    }
    return groups;
  }

  /** Fails where a rule of C.3 breaks. */
  void check() {
    double tick = (double) parameter("num_units_in_tick") / parameter("time_scale");
    double rate =
        (double) (parameter("bit_rate_value_minus1") + 1)
            * (1L << (6 + parameter("bit_rate_scale")));
    double size =
        (double) (parameter("cpb_size_value_minus1") + 1)
            * (1L << (4 + parameter("cpb_size_scale")));
    double period = 0;
    double removal = 0;
    double arrived = Double.NEGATIVE_INFINITY;
    double window = 0;
    List<double[]> held = new ArrayList<>();
    TreeMap<Long, Integer> shown = new TreeMap<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      double before = removal;
      removal = i == 0 ? 0 : period + tick * unit.of("cpb_removal_delay");
      if (i > 0) {
        assertThat(removal - before).as("pace of unit %d", i).isBetween(1.99 * tick, 2.01 * tick);
      }
      if (unit.idr) {
        period = removal;
        double delay = unit.of("initial_cpb_removal_delay") / 90_000.0;
        window = delay + unit.of("initial_cpb_removal_delay_offset") / 90_000.0;
        // C.3, of streams whose rate is not constant.
        assertThat(delay).as("delay of unit %d", i).isLessThan(removal - arrived + 1 / 90_000.0);
      }
      double begins =
          i == 0
              ? removal - unit.of("initial_cpb_removal_delay") / 90_000.0
              : Math.max(arrived, removal - window);
      arrived = begins + unit.bits / rate;
      assertThat(arrived).as("arrival of unit %d", i).isLessThanOrEqualTo(removal);
      held.add(new double[] {removal, unit.bits});
      double full = 0;
      for (double[] each : held) {
        full += each[0] > arrived ? each[1] : 0;
      }
      assertThat(full).as("buffer at unit %d", i).isLessThanOrEqualTo(size + rate / 90_000);
      shown.put(Math.round(removal / tick) + unit.of("dpb_output_delay"), i);
    }
    // No picture is missed and none comes late.
    assertThat(shown).hasSize(units.size());
    assertThat(shown.lastKey() - shown.firstKey()).isEqualTo(2L * (units.size() - 1));
  }
}
