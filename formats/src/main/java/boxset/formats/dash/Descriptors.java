package boxset.formats.dash;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.xml.XmlWriter;
import java.math.BigInteger;
import javax.xml.stream.XMLStreamException;

/** Values and descriptors that static and dynamic manifests share. */
final class Descriptors {
  private static final String ROLE = "urn:mpeg:dash:role:2011";
  private static final String AUDIO_PURPOSE = "urn:tva:metadata:cs:AudioPurposeCS:2007";
  private static final String CHANNELS = "urn:mpeg:mpegB:cicp:ChannelConfiguration";

  private Descriptors() {}

  static void role(XmlWriter xml, String value) throws XMLStreamException {
    xml.empty("Role", "schemeIdUri", ROLE, "value", value);
  }

  static void purpose(XmlWriter xml, SoundPurpose purpose) throws XMLStreamException {
    if (purpose == SoundPurpose.DESCRIPTION) {
      xml.empty("Accessibility", "schemeIdUri", AUDIO_PURPOSE, "value", 1);
    }
    role(
        xml,
        switch (purpose) {
          case MAIN -> "main";
          case DUB -> "dub";
          case COMMENTARY -> "commentary";
          case DESCRIPTION -> "description";
        });
  }

  /**
   * @param chosen whether a player shows them unasked
   */
  static void purpose(XmlWriter xml, TextPurpose purpose, boolean chosen)
      throws XMLStreamException {
    role(
        xml,
        switch (purpose) {
          case SUBTITLES -> "subtitle";
          case CAPTIONS -> "caption";
          case FORCED -> "forced-subtitle";
        });
    if (chosen) {
      role(xml, "main");
    }
  }

  /** Attributes of a representation. */
  static void picture(XmlWriter xml, TrackIndex.Picture picture) throws XMLStreamException {
    xml.attributes("width", picture.width(), "height", picture.height());
    xml.attributes(
        "frameRate", rate(picture), "sar", picture.sarWidth() + ":" + picture.sarHeight());
  }

  static void channels(XmlWriter xml, TrackIndex.Sound sound) throws XMLStreamException {
    xml.empty("AudioChannelConfiguration", "schemeIdUri", CHANNELS, "value", layout(sound));
  }

  static String range(ByteRange range) {
    return range.offset() + "-" + (range.end() - 1);
  }

  /** xs:duration without years and months (DASH-IF IOP, 3.2.7.4). */
  static String duration(long microseconds) {
    String fraction = Long.toString(1_000_000 + microseconds % 1_000_000).substring(1);
    return "PT" + microseconds / 1_000_000 + "." + fraction + "S";
  }

  private static String rate(TrackIndex.Picture picture) {
    BigInteger numerator = BigInteger.valueOf(picture.rateNumerator());
    BigInteger denominator = BigInteger.valueOf(picture.rateDenominator());
    BigInteger divisor = numerator.gcd(denominator);
    String whole = numerator.divide(divisor).toString();
    return denominator.equals(divisor) ? whole : whole + "/" + denominator.divide(divisor);
  }

  /** ChannelConfiguration (ISO/IEC 23091-3, table 10); the usual layout of so many channels. */
  private static int layout(TrackIndex.Sound sound) {
    return switch (sound.channels()) {
      case 7 -> 11;
      case 8 -> 12;
      default -> sound.channels();
    };
  }
}
