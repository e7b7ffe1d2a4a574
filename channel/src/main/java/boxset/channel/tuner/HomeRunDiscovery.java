package boxset.channel.tuner;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How tuners of Silicondust are found: whoever looks for them asks everybody by a packet of UDP,
 * and each answers (libhdhomerun, hdhomerun_pkt.h). A packet is a type, the length of its payload,
 * tags with their values, and a CRC.
 */
public final class HomeRunDiscovery {
  /** Port of UDP at which tuners are asked for. */
  public static final int PORT = 65_001;

  /** No packet is longer. */
  public static final int MOST_BYTES = 1460;

  private static final short REQUEST = 2;
  private static final short REPLY = 3;
  private static final int HEADER_BYTES = 4;
  private static final int CRC_BYTES = 4;

  private static final int DEVICE_TYPE = 0x01;
  private static final int DEVICE_ID = 0x02;
  private static final int TUNER_COUNT = 0x10;
  private static final int LINEUP_URL = 0x27;
  private static final int BASE_URL = 0x2A;
  private static final int DEVICE_AUTH = 0x2B;
  private static final int DEVICE_TYPES = 0x2D;

  private static final int TUNER = 1;
  private static final int ANY = 0xFFFFFFFF;

  private HomeRunDiscovery() {}

  /**
   * What a tuner answers.
   *
   * @param packet that somebody sent
   * @return empty when it is damaged, or asks for something else
   */
  public static Optional<ByteBuffer> answer(ByteBuffer packet, HomeRun tuner) {
    ByteBuffer asked = packet.slice();
    if (asked.remaining() < HEADER_BYTES + CRC_BYTES || asked.getShort() != REQUEST) {
      return Optional.empty();
    }
    int end = HEADER_BYTES + Short.toUnsignedInt(asked.getShort());
    if (asked.limit() < end + CRC_BYTES || crc(asked, end) != littleEndian(asked, end)) {
      return Optional.empty();
    }
    asked.limit(end);
    return isMeant(asked, tuner.deviceId()) ? Optional.of(reply(tuner)) : Optional.empty();
  }

  private static boolean isMeant(ByteBuffer tags, int id) {
    boolean type = false;
    boolean device = true;
    while (tags.remaining() >= 2) {
      int tag = Byte.toUnsignedInt(tags.get());
      int length = length(tags);
      if (length < 0 || length > tags.remaining()) {
        return false;
      }
      ByteBuffer value = tags.slice(tags.position(), length);
      tags.position(tags.position() + length);
      switch (tag) {
        case DEVICE_TYPE, DEVICE_TYPES -> {
          while (value.remaining() >= 4) {
            int wanted = value.getInt();
            type |= wanted == TUNER || wanted == ANY;
          }
        }
        case DEVICE_ID -> {
          int wanted = length == 4 ? value.getInt() : ANY;
          device = wanted == ANY || wanted == id;
        }
        default -> {}
      }
    }
    return type && device;
  }

  /** Of one byte, or of seven bits and those above them; negative when it is cut off. */
  private static int length(ByteBuffer tags) {
    int low = tags.get();
    if (low >= 0) {
      return low;
    }
    return tags.hasRemaining() ? (low & 0x7F) | (Byte.toUnsignedInt(tags.get()) << 7) : -1;
  }

  private static ByteBuffer reply(HomeRun tuner) {
    ByteBuffer packet = ByteBuffer.allocate(MOST_BYTES);
    packet.putShort(REPLY).putShort((short) 0);
    packet.put((byte) DEVICE_TYPE).put((byte) 4).putInt(TUNER);
    packet.put((byte) DEVICE_ID).put((byte) 4).putInt(tuner.deviceId());
    packet.put((byte) TUNER_COUNT).put((byte) 1).put((byte) HomeRun.TUNERS);
    put(packet, DEVICE_AUTH, tuner.deviceAuth());
    put(packet, BASE_URL, tuner.baseUrl());
    put(packet, LINEUP_URL, tuner.lineupUrl());
    int end = packet.position();
    packet.putShort(2, (short) (end - HEADER_BYTES));
    int crc = crc(packet, end);
    return packet.order(ByteOrder.LITTLE_ENDIAN).putInt(crc).flip();
  }

  private static void put(ByteBuffer packet, int tag, String text) {
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    packet.put((byte) tag);
    if (value.length < 0x80) {
      packet.put((byte) value.length);
    } else {
      packet.put((byte) ((value.length & 0x7F) | 0x80)).put((byte) (value.length >> 7));
    }
    packet.put(value);
  }

  /** As Ethernet has it. */
  private static int crc(ByteBuffer packet, int end) {
    CRC32 crc = new CRC32();
    crc.update(packet.slice(0, end));
    return (int) crc.getValue();
  }

  private static int littleEndian(ByteBuffer packet, int at) {
    return packet.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }
}
