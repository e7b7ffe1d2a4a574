package boxset.channel.tuner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the tuner is found as a device of UPnP: by the Simple Service Discovery Protocol (UPnP Device
 * Architecture 1.0, 1). It is answered to who searches, told of when it comes and goes, and
 * described by {@code device.xml}.
 */
public final class SimpleDiscovery {
  /** Address of the group that is asked and told. */
  public static final String GROUP = "239.255.255.250";

  /** Port of UDP. */
  public static final int PORT = 1900;

  /** For how long what was told holds, in seconds; at least 30 minutes (1.1.2). */
  public static final int MAX_AGE = 1800;

  private static final String SEARCH = "M-SEARCH * HTTP/1.1";
  private static final String ROOT = "upnp:rootdevice";
  private static final String ALL = "ssdp:all";
  private static final String SERVER = "Boxset/1 UPnP/1.0 Boxset/1";

  private final HomeRun tuner;

  /** Of a tuner. */
  public SimpleDiscovery(HomeRun tuner) {
    this.tuner = tuner;
  }

  /**
   * What is answered to a search (1.2.3): a message for each target that is meant.
   *
   * @param message that somebody sent
   * @return empty when it is no search, or for something else
   */
  public List<String> answers(String message) {
    List<String> lines = message.lines().toList();
    if (lines.isEmpty()
        || !lines.getFirst().equals(SEARCH)
        || field(lines, "man").filter("\"ssdp:discover\""::equals).isEmpty()) {
      return List.of();
    }
    String wanted = field(lines, "st").orElse("");
    return targets().stream()
        .filter(target -> wanted.equals(ALL) || wanted.equals(target))
        .map(target ->
            message(
                "HTTP/1.1 200 OK",
                "CACHE-CONTROL: max-age=" + MAX_AGE,
                "EXT:",
                "LOCATION: " + tuner.descriptionUrl(),
                "SERVER: " + SERVER,
                "ST: " + target,
                "USN: " + name(target)))
        .toList();
  }

  /** What all are told when it comes, and now and then (1.1.2). */
  public List<String> alive() {
    return targets().stream()
        .map(target ->
            message(
                "NOTIFY * HTTP/1.1",
                "HOST: " + GROUP + ":" + PORT,
                "CACHE-CONTROL: max-age=" + MAX_AGE,
                "LOCATION: " + tuner.descriptionUrl(),
                "NT: " + target,
                "NTS: ssdp:alive",
                "SERVER: " + SERVER,
                "USN: " + name(target)))
        .toList();
  }

  /** What all are told when it goes (1.1.3). */
  public List<String> gone() {
    return targets().stream()
        .map(target ->
            message(
                "NOTIFY * HTTP/1.1",
                "HOST: " + GROUP + ":" + PORT,
                "NT: " + target,
                "NTS: ssdp:byebye",
                "USN: " + name(target)))
        .toList();
  }

  /** A root device is told of three times: as that, by its name, and by its type (1.1.2). */
  private List<String> targets() {
    return List.of(ROOT, tuner.deviceName(), HomeRun.DEVICE_TYPE);
  }

  private String name(String target) {
    return target.equals(tuner.deviceName()) ? target : tuner.deviceName() + "::" + target;
  }

  private static Optional<String> field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  private static String message(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }
}
