package boxset.formats.m3u;

import java.util.List;
import java.util.Optional;

/**
 * Channels with their attributes, as Kodi (pvr.iptvsimple), Jellyfin, TiviMate and others read
 * them.
 *
 * @param guideUri of the XMLTV of all channels
 * @param channels in order
 */
public record ChannelList(String guideUri, List<Channel> channels) {
  /** Copies the list. */
  public ChannelList {
    channels = List.copyOf(channels);
  }

  /**
   * A channel.
   *
   * @param id of the channel in the guide
   * @param number by which it is chosen
   * @param name shown
   * @param logo a picture's address
   * @param group it is listed in
   * @param uri of its multivariant playlist
   * @param catchup how what was on is watched, if it can be
   */
  public record Channel(
      String id,
      int number,
      String name,
      Optional<String> logo,
      Optional<String> group,
      String uri,
      Optional<Catchup> catchup) {}

  /**
   * The mode that gives an address of its own ({@code default}), because {@code append} joins it to
   * one that players may have added to.
   *
   * @param source address, with {@code {utc}} and {@code {utcend}} for the span in seconds since
   *     1970
   * @param days how far it reaches back
   */
  public record Catchup(String source, int days) {}

  /** The list, lines ending with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder("#EXTM3U");
    attribute(text, "url-tvg", guideUri);
    attribute(text, "x-tvg-url", guideUri);
    text.append('\n');
    for (Channel channel : channels) {
      text.append("#EXTINF:-1");
      attribute(text, "tvg-id", channel.id);
      attribute(text, "tvg-chno", Integer.toString(channel.number));
      attribute(text, "tvg-name", channel.name);
      channel.logo.ifPresent(logo -> attribute(text, "tvg-logo", logo));
      channel.group.ifPresent(group -> attribute(text, "group-title", group));
      channel.catchup.ifPresent(catchup -> {
        attribute(text, "catchup", "default");
        attribute(text, "catchup-source", catchup.source);
        attribute(text, "catchup-days", Integer.toString(catchup.days));
      });
      text.append(',').append(plain(channel.name)).append('\n');
      text.append(channel.uri).append('\n');
    }
    return text.toString();
  }

  private static void attribute(StringBuilder text, String name, String value) {
    text.append(' ').append(name).append("=\"").append(plain(value)).append('"');
  }

  /** There is no way to write a double quote or a line break. */
  private static String plain(String text) {
    return text.replace('"', '\'').replaceAll("\\p{Cntrl}+", " ");
  }
}
