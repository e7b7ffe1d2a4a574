package boxset.channel.tuner;

import boxset.channel.Channel;
import boxset.channel.Profile;
import boxset.formats.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a network tuner of Silicondust (HDHomeRun) answers over HTTP, so that what records and shows
 * television there is, finds the channel as one more tuner.
 *
 * <p>Its model is one that cannot convert what it receives: Jellyfin offers profiles of a converter
 * for models whose name contains {@code HDTC}. Addresses have no query, because Plex adds its own.
 */
public final class HomeRun {
  /** How many streams are sent at once. */
  public static final int TUNERS = 8;

  /** Field of the answer when all of them are. */
  public static final Map<String, String> ALL_IN_USE =
      Map.of("x-hdhomerun-error", "805 All Tuners In Use");

  /** Of any tuner, or of one; behind it the channel's number. */
  private static final Pattern TUNER = Pattern.compile("(?:auto|tuner[0-7])/v");

  /** Heights of what a converting model calls {@code mobile}, {@code internet480} and so on. */
  private static final Pattern PROFILE = Pattern.compile("internet(\\d{3,4})");

  private static final int MOBILE_HEIGHT = 720;

  /** What it is to UPnP. */
  static final String DEVICE_TYPE = "urn:schemas-upnp-org:device:MediaServer:1";

  private static final String MODEL = "HDHR4-2US";
  private static final String FIRMWARE = "hdhomerun4_atsc";
  private static final String FIRMWARE_VERSION = "20200101";
  private static final int HD_HEIGHT = 720;

  /** As libhdhomerun checks what a device says it is. */
  private static final int[] CHECK = {
    0xA, 0x5, 0xF, 0x6, 0x7, 0xC, 0x1, 0xB, 0x9, 0x2, 0x8, 0xD, 0x4, 0x3, 0xE, 0x0
  };

  private static final JsonMapper JSON = new JsonMapper();

  private final Channel channel;
  private final String base;

  /**
   * A tuner of a channel.
   *
   * @param base the site's address, with a slash at its end
   */
  public HomeRun(Channel channel, String base) {
    this.channel = channel;
    this.base = base;
  }

  /** Whether the stream is at an address below the site: of any tuner, or of one. */
  public boolean isStream(String path) {
    Matcher tuner = TUNER.matcher(path);
    return tuner.lookingAt() && path.substring(tuner.end()).equals(number());
  }

  private String number() {
    return Integer.toString(channel.head().logicalNumber());
  }

  /**
   * The pictures that are sent: nothing is converted for anybody, but there are smaller ones.
   *
   * @param transcode profile that is asked for, if any
   * @return id of the tallest rendition that is not taller than the profile; of the smallest if all
   *     are
   */
  public static String rendition(Profile profile, Optional<String> transcode) {
    int most = transcode.map(HomeRun::height).orElse(Integer.MAX_VALUE);
    Comparator<Profile.Picture> byHeight = Comparator.comparingInt(rung -> rung.picture().height());
    return profile.pictures().stream()
        .filter(rung -> rung.picture().height() <= most)
        .max(byHeight.thenComparingLong(Profile.Picture::averageBitsPerSecond))
        .or(() -> profile.pictures().stream().min(byHeight))
        .map(Profile.Picture::id)
        .orElseThrow();
  }

  private static int height(String transcode) {
    Matcher internet = PROFILE.matcher(transcode);
    if (internet.matches()) {
      return Integer.parseInt(internet.group(1));
    }
    return transcode.equals("mobile") ? MOBILE_HEIGHT : Integer.MAX_VALUE;
  }

  /** {@code discover.json}: the device. */
  public String discover() {
    Map<String, Object> device = new LinkedHashMap<>();
    device.put("FriendlyName", channel.head().name());
    device.put("Manufacturer", "Boxset");
    device.put("ModelNumber", MODEL);
    device.put("FirmwareName", FIRMWARE);
    device.put("FirmwareVersion", FIRMWARE_VERSION);
    device.put("DeviceID", "%08X".formatted(deviceId()));
    device.put("DeviceAuth", deviceAuth());
    device.put("BaseURL", baseUrl());
    device.put("LineupURL", lineupUrl());
    device.put("TunerCount", TUNERS);
    return JSON.writeValueAsString(device);
  }

  /** {@code lineup.json}: its channels. */
  public String lineup() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("GuideNumber", number());
    line.put("GuideName", channel.head().name());
    line.put("VideoCodec", "H264");
    line.put("AudioCodec", "AAC");
    if (channel.profile().pictures().stream()
        .anyMatch(rung -> rung.picture().height() >= HD_HEIGHT)) {
      line.put("HD", 1);
    }
    line.put("URL", base + "auto/v" + number());
    return JSON.writeValueAsString(List.of(line));
  }

  /** {@code lineup_status.json}: it is not looking for channels. */
  public String status() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("ScanInProgress", 0);
    status.put("ScanPossible", 1);
    status.put("Source", "Cable");
    status.put("SourceList", List.of("Cable"));
    return JSON.writeValueAsString(status);
  }

  /** {@code device.xml}: the same to UPnP (Device Architecture 1.0, 2.1). */
  public String device() {
    try {
      return new XmlWriter()
          .open("root", "xmlns", "urn:schemas-upnp-org:device-1-0")
          .open("specVersion")
          .text("major", "1")
          .text("minor", "0")
          .close()
          .text("URLBase", base)
          .open("device")
          .text("deviceType", DEVICE_TYPE)
          .text("friendlyName", channel.head().name())
          .text("manufacturer", "Silicondust")
          .text("modelName", MODEL)
          .text("modelNumber", MODEL)
          .text("serialNumber", "%08X".formatted(deviceId()))
          .text("UDN", deviceName())
          .close()
          .close()
          .document();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Unique Device Name: the same for the same channel for ever. */
  String deviceName() {
    byte[] name = channel.head().channel().getBytes(StandardCharsets.UTF_8);
    return "uuid:" + UUID.nameUUIDFromBytes(name);
  }

  String deviceAuth() {
    return channel.head().channel();
  }

  String baseUrl() {
    return base.substring(0, base.length() - 1);
  }

  String lineupUrl() {
    return base + "lineup.json";
  }

  String descriptionUrl() {
    return base + "device.xml";
  }

  /** The same for the same channel for ever; its last digit makes the sum of all come out as 0. */
  int deviceId() {
    int id = (0x10 << 24 | (channel.head().channel().hashCode() & 0xFFFFFF)) & ~0xF;
    int sum = 0;
    for (int shift = 28; shift >= 4; shift -= 4) {
      int digit = id >> shift & 0xF;
      sum ^= shift % 8 == 4 ? CHECK[digit] : digit;
    }
    return id | sum;
  }
}
