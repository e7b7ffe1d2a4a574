package boxset.server.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.tuner.HomeRun;
import boxset.channel.tuner.HomeRunDiscovery;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tuner answers who looks for one, with the address by which it is reached from there. */
class AnnouncerTest {
  /** What Jellyfin's HdHomerunHost.DiscoverDevices sends to everybody, port 65001. */
  private static final byte[] JELLYFIN = {
    0, 2, 0, 12, 1, 4, -1, -1, -1, -1, 2, 4, -1, -1, -1, -1, 115, (byte) 204, 125, (byte) 143
  };

  @TempDir Path folder;
  private Announcer announcer;

  @BeforeEach
  void start() throws IOException {
    OneFilm.write(folder);
    OnAir air = OnAir.of(folder, folder, InstantSource.fixed(OneFilm.BEGINS), false);
    announcer =
        Announcer.start(
            new Announcer.Ports(0, 0), 8080, false, base -> Optional.of(air.tuner(base)));
  }

  @AfterEach
  void stop() {
    announcer.close();
  }

  @Test
  void jellyfinFindsTheTuner() throws IOException {
    ByteBuffer answer = ByteBuffer.wrap(answer(announcer.ports().homeRun(), JELLYFIN));
    assertThat(answer.remaining()).as("Jellyfin reads no shorter one").isGreaterThan(13);
    assertThat(answer.getShort()).as("discover reply").isEqualTo((short) 3);
    String text = new String(answer.array(), StandardCharsets.ISO_8859_1);
    assertThat(text)
        .contains("http://127.0.0.1:8080")
        .contains("http://127.0.0.1:8080/lineup.json");
  }

  @Test
  void aPacketThatIsDamagedOrForAnotherDeviceIsNotAnswered() throws IOException {
    HomeRun tuner =
        OnAir.of(folder, folder, InstantSource.fixed(OneFilm.BEGINS), false).tuner("http://x/");
    assertThat(HomeRunDiscovery.answer(ByteBuffer.wrap(JELLYFIN), tuner)).isPresent();
    byte[] damaged = JELLYFIN.clone();
    damaged[6] = 0;
    assertThat(HomeRunDiscovery.answer(ByteBuffer.wrap(damaged), tuner)).isEmpty();
    byte[] cut = Arrays.copyOf(JELLYFIN, 18);
    assertThat(HomeRunDiscovery.answer(ByteBuffer.wrap(cut), tuner)).isEmpty();

    byte[] storage = JELLYFIN.clone();
    ByteBuffer.wrap(storage).putInt(6, 5);
    CRC32 crc = new CRC32();
    crc.update(storage, 0, 16);
    ByteBuffer.wrap(storage).order(ByteOrder.LITTLE_ENDIAN).putInt(16, (int) crc.getValue());
    assertThat(HomeRunDiscovery.answer(ByteBuffer.wrap(storage), tuner)).isEmpty();
  }

  /** UPnP Device Architecture 1.0, 1.2.2; as Plex and others look for media servers. */
  @Test
  void whoSearchesForMediaServersFindsItsDescription() throws IOException {
    String type = "urn:schemas-upnp-org:device:MediaServer:1";
    String search =
        "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\nST: "
            + type
            + "\r\n\r\n";
    byte[] answer = answer(announcer.ports().simple(), search.getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(answer, StandardCharsets.US_ASCII))
        .startsWith("HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=1800\r\nEXT:\r\n")
        .contains("LOCATION: http://127.0.0.1:8080/device.xml\r\n", "ST: " + type + "\r\n")
        .containsPattern("USN: uuid:[0-9a-f-]{36}::" + type + "\r\n")
        .endsWith("\r\n\r\n");
  }

  private static byte[] answer(int port, byte[] packet) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      send(socket, port, packet);
      return received(socket);
    }
  }

  private static void send(DatagramSocket socket, int port, byte[] packet) throws IOException {
    socket.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port));
  }

  private static byte[] received(DatagramSocket socket) throws IOException {
    socket.setSoTimeout(20_000);
    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }
}
