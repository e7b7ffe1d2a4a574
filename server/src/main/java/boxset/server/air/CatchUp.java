package boxset.server.air;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of the past as players ask for it: those of which a user has said that they speak to one
 * kind of server or another, whatever the list of channels says.
 *
 * @param from its beginning
 * @param to its end, which may be still to come; empty for as long as there is anything
 */
record CatchUp(Instant from, Optional<Instant> to) {
  /** Flussonic's addresses, in the channel's folder. */
  private static final Pattern SINCE = Pattern.compile("(?:.+-)?timeshift_(abs|rel)-(\\d{1,10})");

  private static final Pattern PART =
      Pattern.compile("(?:index|video|archive)-(\\d{1,10})-(\\d{1,7})");

  /** Those of Xtream Codes, below the root: for how many minutes, and from when. */
  private static final Pattern MINUTES =
      Pattern.compile("timeshift/(.+/)(\\d{1,5})/(\\d{4}-\\d\\d-\\d\\d:\\d\\d-\\d\\d)/[^/]+");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd:HH-mm", Locale.ROOT);

  /**
   * As the name of a playlist says it.
   *
   * @param name without its suffix
   */
  static Optional<CatchUp> named(String name, Instant now) {
    Matcher since = SINCE.matcher(name);
    if (since.matches()) {
      long seconds = Long.parseLong(since.group(2));
      return Optional.of(
          new CatchUp(
              since.group(1).equals("abs")
                  ? Instant.ofEpochSecond(seconds)
                  : now.minusSeconds(seconds),
              Optional.empty()));
    }
    Matcher part = PART.matcher(name);
    if (part.matches()) {
      Instant from = Instant.ofEpochSecond(Long.parseLong(part.group(1)));
      return Optional.of(
          new CatchUp(from, Optional.of(from.plusSeconds(Long.parseLong(part.group(2))))));
    }
    return Optional.empty();
  }

  /**
   * As an address below the root says it.
   *
   * @param folder of the channel, with a slash at its end
   * @param zone in which the address tells the time: such servers mean their own
   */
  static Optional<CatchUp> below(String path, String folder, ZoneId zone) {
    Matcher minutes = MINUTES.matcher(path);
    if (!minutes.matches() || !minutes.group(1).equals(folder)) {
      return Optional.empty();
    }
    try {
      Instant from = LocalDateTime.parse(minutes.group(3), MINUTE).atZone(zone).toInstant();
      Duration length = Duration.ofMinutes(Long.parseLong(minutes.group(2)));
      return Optional.of(new CatchUp(from, Optional.of(from.plus(length))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The query by which a playlist is asked for, without a question mark. */
  String query(Instant now) {
    return "utc=%d&lutc=%d".formatted(from.getEpochSecond(), to.orElse(now).getEpochSecond());
  }
}
