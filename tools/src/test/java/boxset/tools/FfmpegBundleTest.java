package boxset.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegBundleTest {
  @TempDir Path folder;

  private FfmpegBundle unpacked() throws Exception {
    return FfmpegBundle.find(Map.of("XDG_CACHE_HOME", folder.toString()));
  }

  private List<String> cached() throws Exception {
    try (var names = Files.list(folder.resolve("boxset"))) {
      return names.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void unpacksOnceWhenMayAskAtOnceAndMendsWhatWasLost() throws Exception {
    List<Callable<FfmpegBundle>> many = List.of(this::unpacked, this::unpacked, this::unpacked);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<FfmpegBundle> bundle : threads.invokeAll(many)) {
        assertThat(bundle.get()).isEqualTo(unpacked());
      }
    }
    String name = "ffmpeg-" + unpacked().version();
    assertThat(cached()).containsExactly(name, name + ".lock");

    Files.writeString(unpacked().folder().resolve("ffprobe"), "damaged");
    List<String> lines = new ArrayList<>();
    unpacked().ffprobe().run(List.of("-version"), folder.resolve("log"), lines::add);
    assertThat(lines.getFirst()).startsWith("ffprobe version 8.1.2");
  }

  @Test
  void encodesAndReadsBackUnderAnyName() throws Exception {
    FfmpegBundle bundle = FfmpegBundle.find(System.getenv());
    Path log = folder.resolve("log");
    for (String name :
        List.of(
            "-leading dash",
            "two  spaces;semi$dollar'quote\"",
            "l'été «1» 100%d",
            "a:b,c\nd",
            "[x]*?")) {
      Path file = folder.resolve(name + ".mkv");
      List<Long> times = new ArrayList<>();
      bundle
          .ffmpeg()
          .run(
              List.of(
                  "-f",
                  "lavfi",
                  "-i",
                  "testsrc2=s=32x32:r=5:d=1",
                  "-c:v",
                  "ffv1",
                  "-f",
                  "matroska",
                  MediaUrl.of(file)),
              folder,
              log,
              times::add);
      List<String> lines = new ArrayList<>();
      bundle
          .ffprobe()
          .run(
              List.of(
                  "-v",
                  "error",
                  "-count_packets",
                  "-show_entries",
                  "stream=nb_read_packets",
                  "-of",
                  "csv=p=0",
                  MediaUrl.of(file)),
              log,
              lines::add);
      assertThat(lines).as(name).containsExactly("5");
      assertThat(times)
          .last()
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
          .isGreaterThan(0);
    }
  }

  @Test
  void aSystemsFfmpegIsUsedWhenNamed() throws Exception {
    FfmpegBundle bundled = unpacked();
    Path wrapper = folder.resolve("ffmpeg");
    for (String program : List.of("ffmpeg", "ffprobe")) {
      Path script = folder.resolve(program);
      Files.writeString(
          script,
          "#!/bin/sh\nLD_LIBRARY_PATH='%s' exec '%s' \"$@\"\n"
              .formatted(bundled.folder(), bundled.folder().resolve(program)));
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
    for (Path named : List.of(folder, wrapper)) {
      FfmpegBundle own = FfmpegBundle.find(Map.of("BOXSET_FFMPEG", named.toString()));
      assertThat(own.folder()).isEqualTo(folder);
      assertThat(own.version()).matches("8\\.1\\.2/[0-9a-f]{16}");
    }
    assertThatThrownBy(() -> FfmpegBundle.find(Map.of("BOXSET_FFMPEG", "/nowhere")))
        .hasMessageContaining("BOXSET_FFMPEG is /nowhere");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> FfmpegBundle.find(Map.of("XDG_CACHE_HOME", file.toString())))
        .isInstanceOf(ToolFailure.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void machinesAreCalledAsTheArchivesAre() {
    assertThat(FfmpegArchive.platform("Linux", "amd64")).isEqualTo("linux-x86_64");
    assertThat(FfmpegArchive.platform("Linux", "aarch64")).isEqualTo("linux-arm64");
    assertThat(FfmpegArchive.platform("Mac OS X", "aarch64")).isEqualTo("macosx-arm64");
    assertThat(FfmpegArchive.platform("Mac OS X", "x86_64")).isEqualTo("macosx-x86_64");
  }
}
