package boxset.server.air;

import boxset.channel.tuner.HomeRun;
import boxset.channel.tuner.HomeRunDiscovery;
import boxset.channel.tuner.SimpleDiscovery;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Lets televisions and recorders of the network find the tuner without being told its address: by
 * the packets of HDHomeRun and as a device of UPnP (SSDP). Each is told the address of this machine
 * by which it can be reached from there.
 */
public final class Announcer implements AutoCloseable {
  /** Well before what was told has run out, because packets get lost. */
  private static final Duration REPEATED = Duration.ofSeconds(SimpleDiscovery.MAX_AGE / 3);

  /** Where it listens. */
  public record Ports(int homeRun, int simple) {
    /** Where everybody asks. */
    public static final Ports USUAL = new Ports(HomeRunDiscovery.PORT, SimpleDiscovery.PORT);
  }

  private final int served;
  private final String scheme;
  private final Function<String, Optional<HomeRun>> tuners;
  private final DatagramChannel homeRun;
  private final DatagramChannel simple;
  private final List<NetworkInterface> networks;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Says so, too, when the whole program is told to end. */
  private final Thread ending = Thread.ofPlatform().name("announcer-ending").unstarted(this::end);

  private Announcer(
      int served,
      String scheme,
      Function<String, Optional<HomeRun>> tuners,
      DatagramChannel homeRun,
      DatagramChannel simple,
      List<NetworkInterface> networks) {
    this.served = served;
    this.scheme = scheme;
    this.tuners = tuners;
    this.homeRun = homeRun;
    this.simple = simple;
    this.networks = networks;
  }

  /**
   * Begins to answer, and says that the tuner is there.
   *
   * @param ports where it listens; 0 for any
   * @param served port at which the site is served
   * @param secure whether it is served over TLS
   * @param tuners the tuner at an address of the site, if there is one now
   * @throws IOException when a port is taken
   */
  public static Announcer start(
      Ports ports, int served, boolean secure, Function<String, Optional<HomeRun>> tuners)
      throws IOException {
    DatagramChannel homeRun = open(ports.homeRun);
    DatagramChannel simple;
    try {
      simple = open(ports.simple);
    } catch (IOException e) {
      homeRun.close();
      throw e;
    }
    List<NetworkInterface> networks = networks();
    InetAddress group = InetAddress.getByName(SimpleDiscovery.GROUP);
    for (NetworkInterface network : networks) {
      simple.join(group, network);
    }
    Announcer announcer =
        new Announcer(served, secure ? "https" : "http", tuners, homeRun, simple, networks);
    announcer.run("tuner-discovery", () -> announcer.answer(homeRun, announcer::homeRun));
    announcer.run("upnp-discovery", () -> announcer.answer(simple, announcer::simple));
    announcer.run("upnp-notices", announcer::notices);
    Runtime.getRuntime().addShutdownHook(announcer.ending);
    return announcer;
  }

  /** Where it listens. */
  public Ports ports() throws IOException {
    return new Ports(port(homeRun), port(simple));
  }

  private static int port(DatagramChannel channel) throws IOException {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  private static DatagramChannel open(int port) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      // Other programs of this machine may be asked by the same packets.
      return channel
          .setOption(StandardSocketOptions.SO_REUSEADDR, true)
          .bind(new InetSocketAddress(port));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static List<NetworkInterface> networks() throws IOException {
    List<NetworkInterface> found = new ArrayList<>();
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      if (each.isUp()
          && each.supportsMulticast()
          && !each.isLoopback()
          && address(each).isPresent()) {
        found.add(each);
      }
    }
    return found;
  }

  private static Optional<InetAddress> address(NetworkInterface network) {
    return network.inetAddresses().filter(Inet4Address.class::isInstance).findFirst();
  }

  private void run(String name, Runnable task) {
    threads.add(Thread.ofVirtual().name(name).start(task));
  }

  /** What is sent back to whoever sent a packet. */
  private interface Answers {
    List<ByteBuffer> to(ByteBuffer packet, HomeRun tuner);
  }

  private List<ByteBuffer> homeRun(ByteBuffer packet, HomeRun tuner) {
    return HomeRunDiscovery.answer(packet, tuner).stream().toList();
  }

  private List<ByteBuffer> simple(ByteBuffer packet, HomeRun tuner) {
    String message = StandardCharsets.UTF_8.decode(packet).toString();
    return new SimpleDiscovery(tuner).answers(message).stream().map(Announcer::bytes).toList();
  }

  private void answer(DatagramChannel channel, Answers answers) {
    ByteBuffer packet = ByteBuffer.allocate(1 << 16);
    while (channel.isOpen()) {
      try {
        InetSocketAddress sender = (InetSocketAddress) channel.receive(packet.clear());
        Optional<HomeRun> tuner = tuners.apply(base(localTo(sender)));
        if (tuner.isPresent()) {
          for (ByteBuffer answer : answers.to(packet.flip(), tuner.get())) {
            channel.send(answer, sender);
          }
        }
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        // Who cannot be answered is asked again by whoever looks; nobody else is concerned.
      }
    }
  }

  /** The address of this machine that packets to another one bear. */
  private static InetAddress localTo(InetSocketAddress other) throws IOException {
    try (DatagramChannel route = DatagramChannel.open(StandardProtocolFamily.INET)) {
      route.connect(other);
      return ((InetSocketAddress) route.getLocalAddress()).getAddress();
    }
  }

  private String base(InetAddress here) {
    return scheme + "://" + here.getHostAddress() + ":" + served + "/";
  }

  private void notices() {
    try {
      while (simple.isOpen()) {
        tell(true);
        Thread.sleep(REPEATED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(boolean alive) {
    for (NetworkInterface network : networks) {
      Optional<HomeRun> tuner = address(network).flatMap(here -> tuners.apply(base(here)));
      if (tuner.isPresent()) {
        SimpleDiscovery device = new SimpleDiscovery(tuner.get());
        tell(network, alive ? device.alive() : device.gone());
      }
    }
  }

  private void tell(NetworkInterface network, List<String> messages) {
    InetSocketAddress group = new InetSocketAddress(SimpleDiscovery.GROUP, SimpleDiscovery.PORT);
    try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
      for (String message : messages) {
        channel.send(bytes(message), group);
      }
    } catch (IOException e) {
      // A network that has just gone has nobody to be told.
    }
  }

  private static ByteBuffer bytes(String message) {
    return StandardCharsets.UTF_8.encode(message);
  }

  /** Says that the tuner goes, and ends. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // The program is ending already, and so the hook has run or will.
    }
    end();
  }

  private void end() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    tell(false);
    threads.forEach(Thread::interrupt);
    try {
      homeRun.close();
      simple.close();
    } catch (IOException e) {
      // Nothing more is received from them either way.
    }
  }
}
