package boxset.cli;

import boxset.channel.Revision;
import boxset.channel.ScheduleException;
import boxset.editions.channel.ChannelPlan;
import boxset.editions.channel.ChannelPublication;
import boxset.editions.channel.ChannelPublication.Published;
import boxset.editions.channel.Listing;
import boxset.editions.channel.ListingChange;
import boxset.graph.run.Report;
import boxset.server.air.ScheduleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The channel in a release: what has been published of it, and how the run that is planned now goes
 * on behind that.
 */
final class ChannelRelease {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private final Path folder;
  private final Published published;
  private final Instant now;
  private final Optional<Instant> from;
  private final boolean force;

  private ChannelRelease(
      Path folder, Published published, Instant now, Optional<Instant> from, boolean force) {
    this.folder = folder;
    this.published = published;
    this.now = now;
    this.from = from;
    this.force = force;
  }

  /**
   * Looks at what has been published.
   *
   * @param folder of the channel
   * @param draft whether it is one: drafts are for looking at, and always made anew
   * @param now when it is published again
   * @param from when changes are to begin; empty for as soon as they can
   * @param force whether the guide of the next hours may change
   */
  static ChannelRelease in(
      Path folder, boolean draft, Instant now, Optional<Instant> from, boolean force)
      throws IOException, Problem {
    return new ChannelRelease(
        folder, draft ? Published.NOTHING : published(folder), now, from, force);
  }

  private static Published published(Path folder) throws IOException, Problem {
    try {
      List<Revision> revisions = ScheduleFolder.revisions(folder);
      return new Published(revisions, listing(folder));
    } catch (ScheduleException e) {
      throw Problem.input(
          "What has been published of the channel in "
              + folder
              + " cannot be read: "
              + e.getMessage()
              + ". If nobody watches it, move that folder away, and the channel begins anew.");
    }
  }

  /** The listing in a channel's folder. */
  static Optional<Listing> listing(Path folder) throws IOException {
    Path file = folder.resolve(Listing.FILE);
    return Files.isRegularFile(file)
        ? Listing.parse(Files.readString(file, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** How far the guide stays as it is. */
  private Duration frozen() {
    return force ? Duration.ZERO : ChannelPublication.FROZEN;
  }

  /** From when on anything may change. */
  private Instant changes() {
    Instant earliest =
        now.plus(frozen().compareTo(published.lead()) < 0 ? published.lead() : frozen());
    return from.filter(moment -> moment.isAfter(earliest)).orElse(earliest);
  }

  /** When the run begins for good, if it is published and goes on. */
  Optional<Instant> since() {
    return published.since(now, changes());
  }

  /** What of the site is still shown, although it may not be planned any more. */
  Set<String> media() {
    return published.media();
  }

  /**
   * Refuses to change what has been published for the next hours.
   *
   * @param listing of the run as it is now planned
   */
  void check(Listing listing) throws Problem {
    Optional<Listing> told = published.listing();
    if (since().isEmpty() || from.isEmpty() || told.isEmpty() || !from.get().isBefore(changes())) {
      return;
    }
    ListingChange change = ListingChange.between(told.get(), listing).within(from.get(), changes());
    if (!change.isEmpty()) {
      throw Problem.input(
          "The guide until "
              + time(changes())
              + " has been published and is kept. From the moment you say, this would change:\n"
              + change.text(from.get())
              + (force
                  ? "Sooner than that nothing can change: players have been told. Leave out --from."
                  : "Leave out --from, and all of it changes behind that; or add --force, and guides"
                      + " that have been fetched are wrong."));
    }
  }

  /** What is to be said of a change before it is made. */
  String diff(Listing listing, Listing before) {
    Instant since = since().isPresent() ? changes() : now;
    String text = ListingChange.between(before, listing).text(since);
    return since().isPresent()
        ? text + "What is on until " + time(changes()) + " stays as it was published.\n"
        : text;
  }

  /**
   * What is published now.
   *
   * @param report of what has been made
   * @param site what is beside it
   * @return empty when the channel has not been made
   */
  Optional<ChannelPublication> publication(
      ChannelPlan plan, Report report, ChannelPublication.Site site) throws IOException, Problem {
    Optional<Revision> made = plan.made(report);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ChannelPublication.of(
              published, made.get(), plan.listing().orElseThrow(), now, changes(), frozen(), site));
    } catch (ScheduleException e) {
      throw Problem.input(
          "The channel is on the air and cannot go on as it is planned now: "
              + e.getMessage()
              + ". Undo that; or, if nobody watches it, move "
              + folder
              + " away, and the channel begins anew.");
    }
  }

  /** What to say of a publication. */
  Optional<String> said(ChannelPublication publication, Listing listing) {
    return publication
        .takesOver()
        .map(at -> {
          int number = publication.next().orElseThrow().number();
          String change =
              published
                  .listing()
                  .map(before -> ListingChange.between(before, listing).text(at).stripTrailing())
                  .orElse("");
          return "The channel changes on %s (revision %d); until then it stays as it was published.\n%s"
              .formatted(time(at), number, change)
              .stripTrailing();
        });
  }

  private String time(Instant moment) {
    ZoneId zone = published.revisions().getLast().zone();
    return TIME.format(moment.atZone(zone));
  }
}
