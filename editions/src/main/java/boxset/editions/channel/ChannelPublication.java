package boxset.editions.channel;

import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Flicks;
import boxset.channel.Media;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.ScheduleException;
import boxset.channel.TakeOver;
import boxset.channel.Track;
import boxset.channel.guide.Guide;
import boxset.editions.site.ChannelPage;
import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is published of a channel: every revision that anything can still be asked of, with all that
 * they show, guides to them, and a listing. A run that has begun or is frozen is not replaced:
 * another revision goes on behind it.
 *
 * @param plan the one step that writes it
 * @param placements in the channel's folder
 * @param inSite in that of the site: the page on which it is watched
 * @param next the revision that has been added; empty when there is none
 * @param takesOver when that begins
 */
public record ChannelPublication(
    Plan plan,
    List<Placement> placements,
    List<Placement> inSite,
    Optional<Revision> next,
    Optional<Instant> takesOver) {
  /** How far ahead the guide stays as it was published; recorders keep what they were told. */
  public static final Duration FROZEN = Duration.ofDays(2);

  /** Guides of the whole run, and the list that names the channel. */
  private static final String XMLTV = "guide.xml";

  private static final String XMLTV_UTC = "guide-utc.xml";
  private static final String CALENDAR = "guide.ics";
  private static final String LIST = "channels.m3u";

  /** Before the paths of what lies in the site. */
  private static final String PAGES = "site/";

  public ChannelPublication {
    placements = List.copyOf(placements);
    inSite = List.copyOf(inSite);
  }

  /**
   * What there is of a channel.
   *
   * @param revisions in the order of their numbers; none when nothing has been published
   * @param listing of what they show
   */
  public record Published(List<Revision> revisions, Optional<Listing> listing) {
    /** Nothing. */
    public static final Published NOTHING = new Published(List.of(), Optional.empty());

    public Published {
      revisions = List.copyOf(revisions);
    }

    /**
     * When a run that was published begins for good: it is not over, and some of it is on the air
     * before anything can change, or has been meant not to.
     *
     * @param now when it is published again
     * @param changes from when on anything may change
     */
    public Optional<Instant> since(Instant now, Instant changes) {
      if (revisions.isEmpty()) {
        return Optional.empty();
      }
      Channel channel = Channel.of(revisions);
      boolean begins = revisions.size() > 1 || channel.picture(changes) >= channel.start();
      boolean over = channel.picture(now) >= channel.end();
      return begins && !over ? Optional.of(channel.head().epoch()) : Optional.empty();
    }

    /** How long before it begins a change must be published, whatever the guide. */
    public Duration lead() {
      return revisions.isEmpty() ? Duration.ZERO : Channel.of(revisions).lead();
    }

    /** Paths of what is shown, in the site. */
    public Set<String> media() {
      Set<String> media = new TreeSet<>();
      for (Revision revision : revisions) {
        revision
            .programmes()
            .forEach(each -> each.still().map(Published::path).ifPresent(media::add));
        for (Content content : revision.contents().values()) {
          for (Track track : content.tracks().values()) {
            if (track.media() instanceof Media.TrackFile file) {
              media.add(path(file.uri()));
            }
          }
        }
      }
      return media;
    }

    private static String path(String uri) {
      return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }

  /**
   * What is published when a run has been made.
   *
   * @param before what is published
   * @param made all of the run as it is now planned
   * @param listing of that
   * @param now when it is published
   * @param changes from when on anything may change
   * @param frozen how far the guide stays as it is
   * @param site what is beside it
   * @throws ScheduleException when the run cannot go on as it is now planned
   */
  public static ChannelPublication of(
      Published before,
      Revision made,
      Listing listing,
      Instant now,
      Instant changes,
      Duration frozen,
      Site site) {
    if (before.since(now, changes).isEmpty()) {
      return of(List.of(made), listing, Optional.empty(), site);
    }
    Optional<Revision> next = TakeOver.of(before.revisions(), made, now, frozen, changes);
    List<Revision> all = new ArrayList<>(before.revisions());
    next.ifPresent(all::add);
    Optional<Instant> at =
        next.map(revision -> {
          Channel channel = Channel.of(all);
          return Instant.ofEpochMilli(Flicks.milliseconds(channel.flicks(revision.start())));
        });
    Listing told =
        at.flatMap(moment ->
                before.listing().map(old -> old.until(moment, listing, made.profile().rate())))
            .or(before::listing)
            .orElse(listing);
    return of(TakeOver.living(all, now), told, next, site).takingOver(at);
  }

  private ChannelPublication takingOver(Optional<Instant> at) {
    return new ChannelPublication(plan, placements, inSite, next, at);
  }

  private static ChannelPublication of(
      List<Revision> revisions, Listing listing, Optional<Revision> next, Site site) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, String> places = new TreeMap<>();
    List<String> last = new ArrayList<>();
    for (Revision revision : revisions) {
      for (Content content : revision.contents().values()) {
        byte[] bytes = RevisionFile.write(content);
        String name =
            "contents/%s-%s.json"
                .formatted(content.id(), RevisionFile.sha256(bytes).substring(0, 10));
        files.put(name, bytes);
        places.put(name, "contents/" + content.id() + "-{digest}.json");
      }
      String name = "revision-%d.json".formatted(revision.number());
      files.put(name, RevisionFile.write(revision));
      last.add(name);
    }
    Channel channel = Channel.of(revisions);
    Guide guide = new Guide(channel, URI.create(site.address()));
    Instant from = Flicks.instant(channel.flicks(channel.start()));
    Instant to = Flicks.instant(channel.flicks(channel.end()));
    put(files, XMLTV, guide.xmltv(from, to));
    put(files, XMLTV_UTC, guide.xmltvInUtc(from, to));
    put(files, CALENDAR, guide.calendar(from, to));
    put(files, LIST, guide.list());
    put(files, Listing.FILE, listing.text());
    StepId id = new StepId(ChannelEdition.ID + "/publish");
    List<Placement> inSite = new ArrayList<>();
    page(channel, site, from, to)
        .files()
        .forEach((path, bytes) -> {
          files.put(PAGES + path, bytes);
          inSite.add(new Placement(path, new Input.Result(id, PAGES + path), ChannelEdition.ID));
        });
    List<Placement> placements = new ArrayList<>();
    places.forEach((name, path) ->
        placements.add(new Placement(path, new Input.Result(id, name), ChannelEdition.ID)));
    for (String name : List.of(Listing.FILE, XMLTV, XMLTV_UTC, CALENDAR, LIST)) {
      placements.add(new Placement(name, new Input.Result(id, name), ChannelEdition.ID));
    }
    // Whoever airs the channel takes a new revision for whole as soon as it is there.
    for (String name : last) {
      placements.add(new Placement(name, new Input.Result(id, name), ChannelEdition.ID));
    }
    Step step =
        new Step(
            id,
            ChannelEdition.ID,
            "Channel: publish schedule",
            new PublishChannel(files),
            Map.of(),
            Pool.FREE,
            0.1);
    return new ChannelPublication(
        new Plan(List.of(step)), placements, inSite, next, Optional.empty());
  }

  private static void put(SortedMap<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The page on which it is watched. */
  private static ChannelPage page(Channel channel, Site site, Instant from, Instant to) {
    return new ChannelPage(
        site.series(),
        site.title(),
        site.language(),
        site.streamed(),
        channel.head().name(),
        Guide.folder(channel),
        channel.head().zone().getId(),
        from,
        to);
  }

  /**
   * What is beside the channel.
   *
   * @param series its id
   * @param title of the series
   * @param language BCP 47 tag of the title
   * @param streamed whether the series has pages of its own
   * @param address below which all is served, ending in a slash; empty when it is not known
   */
  public record Site(
      String series, String title, String language, boolean streamed, String address) {}
}
