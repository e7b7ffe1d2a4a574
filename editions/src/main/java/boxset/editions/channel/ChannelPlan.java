package boxset.editions.channel;

import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.ScheduleException;
import boxset.editions.EditionPlan;
import boxset.graph.Input;
import boxset.graph.run.Report;
import boxset.series.diagnostics.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A channel as it will be made.
 *
 * @param plan its steps; what it plays, which lies in the site
 * @param schedule all of the run as the series file has it, a {@link Revision}; empty when there is
 *     none. How it becomes part of what is published, {@link ChannelPublication} says.
 * @param listing what is on; empty when the run cannot be scheduled
 * @param diagnostics what is wrong with the run
 */
public record ChannelPlan(
    EditionPlan plan,
    Optional<Input.Result> schedule,
    Optional<Listing> listing,
    Diagnostics diagnostics) {
  /**
   * The schedule that has been made; empty when it has not.
   *
   * @throws IOException when it cannot be read
   */
  public Optional<Revision> made(Report report) throws IOException {
    Optional<Path> file = schedule.flatMap(report::file);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          RevisionFile.read(
              WriteChannel.REVISION,
              Files.readAllBytes(file.get()),
              (id, _) -> {
                String content = WriteChannel.content(id);
                Input.Result result = new Input.Result(schedule.get().step(), content);
                return report
                    .file(result)
                    .map(path -> RevisionFile.readContent(content, read(path)))
                    .orElseThrow(() -> new ScheduleException(content + " is missing"));
              }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
