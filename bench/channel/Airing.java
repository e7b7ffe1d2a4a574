import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Flicks;
import boxset.channel.Item;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Programme;
import boxset.channel.Schedules;
import boxset.channel.air.Answer;
import boxset.channel.air.HlsChannel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Playlists of many channels: how many in a second of CPU, how late the slowest, in how much memory. */
public class Airing {
  /** Channels, days of schedule in each, rounds of 100,000 playlists. */
  public static void main(String[] args) throws Exception {
    int channels = Integer.parseInt(args[0]);
    int days = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    Profile profile = Schedules.profile(Schedules.FILM, Duration.ofSeconds(60));
    SplittableRandom random = new SplittableRandom(1);
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      contents.add(Schedules.content("ep" + i, 24 * 60 * random.nextInt(40, 60) + i, 96, Schedules.FILM));
      contents.add(Schedules.content("talk" + i, 24 * random.nextInt(120, 900) + i, 96, Schedules.FILM));
      contents.add(Schedules.content("slate" + i, 24 + 7 * i, 96, Schedules.FILM));
    }
    List<Programme> programmes = contents.stream().map(content -> Schedules.programme(content.id())).toList();
    List<HlsChannel> aired = new ArrayList<>();
    long items = 0;
    long last = 24L * 86_400 * days;
    Channel any = null;
    for (int i = 0; i < channels; i++) {
      List<Item> made = new ArrayList<>();
      List<boxset.channel.Airing> airings = new ArrayList<>();
      for (long at = 0; at < last; ) {
        Content content = contents.get(random.nextInt(contents.size()));
        Optional<String> airing = Optional.empty();
        if (!content.id().startsWith("slate")) {
          airing = Optional.of("a" + airings.size());
          airings.add(new boxset.channel.Airing(airing.get(), content.id(), false, Optional.empty(), Optional.empty()));
        }
        made.add(Item.whole(at, content, airing));
        at += content.frames();
      }
      items += made.size();
      any = Channel.of(List.of(Schedules.revision(profile, 1, Numbering.FIRST, programmes, airings, made, contents)));
      aired.add(new HlsChannel(any));
    }
    List<String> renditions = profile.renditions();
    int asked = 100_000;
    long[] took = new long[asked];
    long bytes = 0;
    var cpu = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      long start = cpu.getCurrentThreadCpuTime();
      for (int i = 0; i < asked; i++) {
        HlsChannel channel = aired.get(random.nextInt(channels));
        var now = Flicks.instant(any.flicks(random.nextLong(2000, last - 100_000)));
        long before = cpu.getCurrentThreadCpuTime();
        Answer answer = channel.live(renditions.get(i % renditions.size()), "../../", now);
        took[i] = cpu.getCurrentThreadCpuTime() - before;
        bytes += ((Answer.Found) answer).text().length();
      }
      double seconds = (cpu.getCurrentThreadCpuTime() - start) / 1e9;
      Arrays.sort(took);
      System.out.printf("round %d: %.0f playlists per CPU second, median %.1f us, 99 %% within %.1f us%n", round + 1, asked / seconds, took[asked / 2] / 1e3, took[asked - asked / 100] / 1e3);
    }
    System.gc();
    String resident = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS")).toList().toString();
    System.out.printf("%d channels of %d days and %d renditions, %d items in all, %d bytes a playlist; %s%n", channels, days, renditions.size(), items, bytes / asked / rounds, resident);
  }
}
