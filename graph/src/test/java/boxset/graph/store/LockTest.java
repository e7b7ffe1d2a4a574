package boxset.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.Child;
import boxset.graph.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  private static final Instant SINCE = Instant.parse("2026-05-01T12:00:00Z");
  @TempDir Path folder;

  /** Holds a store until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      try (Store store =
          Store.open(Path.of(arguments[0]), WhenBusy.REFUSE, Disk.LOCAL, () -> SINCE)) {
        System.out.println("holding " + store.folder());
        new CountDownLatch(1).await();
      }
    }
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheFolderAndMayNotWait() throws Exception {
    try (Child child = new Child(Holder.class, folder.toString())) {
      assertThat(child.line()).startsWith("holding");

      assertThatThrownBy(() -> Store.open(folder, WhenBusy.REFUSE))
          .isInstanceOf(StoreFailure.class)
          .hasMessage(
              "Another run (process %d) is working in %s. Wait until it has ended, or stop it, and"
                  + " run again.",
              child.pid(), folder.toRealPath());
    }
  }

  @Test
  void aSecondRunWaitsUntilTheFirstHasEndedHoweverItEnds() throws Exception {
    try (Child child = new Child(Holder.class, folder.toString())) {
      assertThat(child.line()).startsWith("holding");
      List<WhenBusy.Holder> told = new ArrayList<>();
      WhenBusy killIt =
          holder -> {
            told.add(holder);
            ProcessHandle.of(holder.pid()).orElseThrow().destroyForcibly();
            return true;
          };

      Store.open(folder, killIt).close();

      assertThat(told).containsExactly(new WhenBusy.Holder(child.pid(), SINCE));
    }
  }

  @Test
  void whatADeadProcessLeftLocksNobodyOut() throws Exception {
    Files.writeString(folder.resolve("lock"), "1\n1777636800\n");

    Store.open(folder, WhenBusy.REFUSE).close();

    assertThat(Files.readString(folder.resolve("lock")))
        .startsWith(ProcessHandle.current().pid() + "\n");
  }

  @Test
  void withinOneProcessOneRunWaitsForTheOther() throws Exception {
    Store first = Store.open(folder, WhenBusy.REFUSE);
    assertThatThrownBy(
            () -> Store.open(folder.resolve("../" + folder.getFileName()), WhenBusy.REFUSE))
        .isInstanceOf(StoreFailure.class);
    CountDownLatch waits = new CountDownLatch(1);
    List<Throwable> wrong = new ArrayList<>();
    Thread second =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, e) -> wrong.add(e))
            .start(() -> {
              try {
                Store.open(
                        folder,
                        _ -> {
                          waits.countDown();
                          return true;
                        })
                    .close();
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    waits.await();
    first.close();
    second.join();

    assertThat(wrong).isEmpty();
    Store.open(folder, WhenBusy.REFUSE).close();
  }

  @Test
  void waitingCanBeStopped() throws Exception {
    try (Child child = new Child(Holder.class, folder.toString())) {
      assertThat(child.line()).startsWith("holding");
      Thread self = Thread.currentThread();

      assertThatThrownBy(() ->
              Store.open(
                  folder,
                  _ -> {
                    self.interrupt();
                    return true;
                  }))
          .isInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
    Store.open(folder, WhenBusy.REFUSE).close();
  }
}
