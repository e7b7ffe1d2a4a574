package boxset.cli;

import boxset.series.draft.Draft;
import boxset.series.draft.DraftWriter;
import boxset.series.draft.Found;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "new",
    description = "Reads the masters, captions and sound in a folder and writes series.yaml.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  ./boxset new ~/Masters        then edit ~/Masters/series.yaml",
      "It never changes a series.yaml that is there already, nor any other file of yours."
    })
final class NewCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FOLDER", description = "The folder that holds your masters.")
  @SuppressWarnings("NullAway.Init") // picocli sees to it
  private Path folder;

  NewCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    Path given = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(given)) {
      throw Problem.input(
          "There is no folder " + folder + ". Name the folder that holds your masters.");
    }
    Project project = new Project(given);
    if (Files.exists(project.file())) {
      throw Problem.input(
          project.file() + " is there already, and is not changed. To start over, move it away.");
    }
    Discovery discovery = new Discovery(screen, project);
    Found found = discovery.look();
    Draft draft = DraftWriter.write(found);
    project.writeSchema();
    Files.writeString(
        project.file(), draft.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    screen.say("Written: " + project.file());
    screen.say("");
    if (!draft.toDo().isEmpty()) {
      screen.say("To do:");
      for (Draft.ToDo toDo : draft.toDo()) {
        screen.say("  - " + toDo.what());
        screen.say("      " + toDo.how());
      }
      screen.say("");
    }
    for (String unread : discovery.unread()) {
      screen.complain(unread);
    }
    screen.say("Then: ./boxset make --proof " + folder);
    return found.pictures().isEmpty() ? Exit.WRONG_INPUT : Exit.DONE;
  }
}
