package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of HLS, DASH and CMAF over a release; conformance/check.mjs holds them. */
class ConformanceTest {
  private static final Map<String, String> DECODED = decoded();

  private static List<JsonNode> released;

  @BeforeAll
  static void judge() {
    released = results(TinySeries.site(), DECODED);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleThatMustBeKeptIsKept() {
    return released.stream()
        .filter(result -> result.get("level").asString().equals("MUST"))
        .map(result ->
            DynamicTest.dynamicTest(
                "%s: %s (%s)"
                    .formatted(
                        result.get("id").asString(),
                        result.get("says").asString(),
                        result.get("presentation").asString()),
                () -> assertThat(misses(result)).isEmpty()));
  }

  @Test
  void mostRulesHaveSomethingToJudge() {
    TinySeries.onlyThisOne();
    assertThat(released).hasSizeGreaterThan(70);
    assertThat(released)
        .filteredOn(result -> result.get("applies").asBoolean())
        .hasSizeGreaterThan(60);
  }

  /**
   * What a fault in a file of a stream must be called.
   *
   * @param rule the rule that must be missed
   * @param file a pattern for names of files; the first that matches is spoilt
   * @param spoil changes its bytes, as ISO 8859-1 text
   */
  record Fault(String rule, String file, UnaryOperator<String> spoil) {
    @Override
    public String toString() {
      return rule + " in " + file;
    }
  }

  static List<Fault> faults() {
    return List.of(
        new Fault("Apple 9.14", "main\\.m3u8", s -> s.replaceAll(",?AVERAGE-BANDWIDTH=\\d+", "")),
        new Fault(
            "Apple 9.15",
            "main\\.m3u8",
            s -> s.replaceAll(",FRAME-RATE=[\\d.]+", ",FRAME-RATE=25.000")),
        new Fault("Apple 9.13", "main\\.m3u8", s -> scaled(s, "[:,]BANDWIDTH=(\\d+)", 0.5)),
        new Fault("Apple 1.27", "main\\.m3u8", s -> scaled(s, "[:,]BANDWIDTH=(\\d+)", 1.5)),
        new Fault("Apple 1.26", "main\\.m3u8", s -> scaled(s, "AVERAGE-BANDWIDTH=(\\d+)", 0.8)),
        new Fault(
            "Apple 9.2", "main\\.m3u8", s -> s.replaceAll("RESOLUTION=\\d+x", "RESOLUTION=99x")),
        new Fault(
            "Apple 9.1", "main\\.m3u8", s -> s.replaceAll("avc1\\.[0-9A-Fa-f]+", "avc1.42001e")),
        new Fault("Apple 6.1", "main\\.m3u8", s -> s.replaceAll("#EXT-X-I-FRAME-STREAM-INF.*", "")),
        new Fault("Apple 8.10", "main\\.m3u8", s -> s.replaceAll(",LANGUAGE=\"\\w+\"", "")),
        new Fault(
            "Boxset commentary", "main\\.m3u8", s -> s.replace("AUTOSELECT=NO", "AUTOSELECT=YES")),
        new Fault("Apple 4.5", "main\\.m3u8", s -> s.replaceAll(",CHARACTERISTICS=\"[^\"]*\"", "")),
        new Fault("Apple 8.6", "(?!main).*\\.m3u8", s -> s.replace("#EXT-X-ENDLIST", "")),
        new Fault("Apple 8.20", "(?!main).*\\.m3u8", s -> s.replaceAll("#EXT-X-MAP.*", "")),
        new Fault(
            "RFC 8216 4.3.3.1",
            "(?!main).*\\.m3u8",
            s -> s.replaceAll("TARGETDURATION:\\d+", "TARGETDURATION:1")),
        new Fault(
            "Apple 8.1",
            "(?!main).*\\.m3u8",
            s -> s.replaceFirst("#EXTINF:[\\d.]+", "#EXTINF:0.5")),
        new Fault(
            "Apple 8.13",
            "(?!main).*\\.m3u8",
            s -> s.replaceFirst("(#EXTINF[^#]*#[^#]*)#EXTINF", "$1#EXT-X-DISCONTINUITY\n#EXTINF")),
        new Fault("DASH-IF 3.10.3", "main\\.mpd", s -> scaled(s, "indexRange=\"(\\d+)", 1.1)),
        new Fault(
            "DASH-IF 3.2.7.4",
            "main\\.mpd",
            s ->
                s.replaceAll(
                    "mediaPresentationDuration=\"PT", "mediaPresentationDuration=\"P0Y0M0DT")),
        new Fault(
            "DASH-IF SAP", "main\\.mpd", s -> s.replaceAll(" subsegmentStartsWithSAP=\"1\"", "")),
        new Fault("DASH-IF roles", "main\\.mpd", s -> s.replaceAll("<Role[^>]*/>", "")),
        new Fault("ISO 23009-1 5.3.5.2", "main\\.mpd", s -> scaled(s, "bandwidth=\"(\\d+)", 0.3)),
        new Fault(
            "CMAF 7.2",
            ".*\\.mp4",
            s -> s.replaceFirst("cmfc", "zzzz").replaceFirst("cmf2", "zzzz")),
        new Fault(
            "CMAF 7.3.2.2", ".*\\.mp4", s -> s.replaceFirst("(?s)(.*tfdt.{4}.{7})(.)", "$1B")),
        new Fault("ISO 14496-12 8.16.3", ".*\\.mp4", s -> s + "\0\0\0\u0008free"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsCalledByItsRule(Fault fault, @TempDir Path copy) throws IOException {
    TinySeries.onlyThisOne();
    Path stream = Streams.of(TinySeries.site()).getFirst();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(stream)) {
      for (Path file : all.sorted().toList()) {
        Path target = copy.resolve(stream.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
          files.add(target);
        }
      }
    }
    Path spoilt =
        files.stream()
            .filter(file -> file.getFileName().toString().matches(fault.file()))
            .findFirst()
            .orElseThrow();
    String before = Files.readString(spoilt, StandardCharsets.ISO_8859_1);
    String after = fault.spoil().apply(before);
    assertThat(after).as("the fault is in " + spoilt.getFileName()).isNotEqualTo(before);
    Files.delete(spoilt);
    Files.writeString(spoilt, after, StandardCharsets.ISO_8859_1);
    // None of these faults is in the pictures themselves, and nothing needs to be decoded.
    List<String> missed =
        results(copy, Map.of()).stream()
            .filter(result -> !misses(result).isEmpty())
            .map(result -> result.get("id").asString())
            .toList();
    assertThat(missed).contains(fault.rule());
  }

  /** Multiplies the numbers that a pattern's group finds. */
  private static String scaled(String text, String pattern, double factor) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.replaceAll(match ->
        match.group().substring(0, match.start(1) - match.start())
            + Math.round(Long.parseLong(match.group(1)) * factor));
  }

  private static List<String> misses(JsonNode result) {
    return result.get("misses").valueStream().map(JsonNode::asString).toList();
  }

  private static Map<String, String> decoded() {
    Map<String, String> environment = new HashMap<>(Ffmpeg.environment());
    environment.put("FFPROBE", Ffmpeg.ffprobe().toString());
    return environment;
  }

  private static List<JsonNode> results(Path folder, Map<String, String> environment) {
    Outside.npm("hls-parser");
    Outside.Ended ended =
        Outside.run(
            Outside.HERE,
            environment,
            List.of(
                Outside.node().toString(), "conformance/check.mjs", folder.toString(), "--json"));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isLessThan(2);
    return JsonMapper.shared().readTree(ended.out()).valueStream().toList();
  }
}
