package boxset.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between rooms that modules cannot hold. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPaths(rooms());

  private static List<Path> rooms() {
    try (Stream<Path> rooms = Files.list(Path.of("..").toAbsolutePath().normalize())) {
      List<Path> built =
          rooms.map(room -> room.resolve("target/classes/boxset")).filter(Files::exists).toList();
      if (built.size() < 8) {
        throw new IllegalStateException("Rooms are missing, or have moved: " + built);
      }
      return built;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void formatsSeriesChannelsAndPlansReadNoClockAndNoRandomSource() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "boxset.formats..",
            "boxset.channel..",
            "boxset.series..",
            "boxset.editions..",
            "boxset.steps..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .check(ALL);
  }

  @Test
  void whatIsWrittenKnowsNoLocaleOfTheMachine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "boxset.formats..",
            "boxset.channel..",
            "boxset.series..",
            "boxset.editions..",
            "boxset.steps..")
        .should()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.nio.charset.Charset.class, "defaultCharset")
        .check(ALL);
  }

  @Test
  void formatsChannelsAndTheSeriesTouchNoFiles() {
    noClasses()
        .that()
        .resideInAnyPackage("boxset.formats..", "boxset.channel..", "boxset.series..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.file\\.(Files|Path|Paths)|java\\.io\\.File.*")
        .check(ALL);
  }

  @Test
  void onlyToolsStartsPrograms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("boxset.tools..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .check(ALL);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("boxset.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(ALL);
  }

  @Test
  void packagesOfTheFormatsDoNotGoInCircles() {
    slices().matching("boxset.formats.(*)..").should().beFreeOfCycles().check(ALL);
  }

  /** The site is planned around the stream and the press kit, which know nothing of it. */
  @Test
  void editionsDoNotSeeEachOther() {
    none("site", "stream..", "press..", "website..");
    none("stream", "press..", "website..");
    none("press", "stream..", "website..");
    none("disc", "stream..", "press..", "website..", "dvd..", "bluray..");
    none("dvd", "stream..", "press..", "website..", "bluray..");
    none("bluray", "stream..", "press..", "website..", "dvd..");
  }

  private static void none(String edition, String... others) {
    noClasses()
        .that()
        .resideInAPackage("boxset.editions." + edition + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(others).map("boxset.editions."::concat).toArray(String[]::new))
        .check(ALL);
  }

  @Test
  void noRoomIsADrawer() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..common..", "..core..", "..impl..", "..manager..")
        .check(ALL);
  }
}
