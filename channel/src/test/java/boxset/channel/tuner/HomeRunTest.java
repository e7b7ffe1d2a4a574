package boxset.channel.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Channel;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeRunTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(20));

  /** Profiles of an HDHomeRun EXTEND, as Jellyfin's HdHomerunHost and Plex ask for them. */
  @ParameterizedTest
  @CsvSource({
    "heavy, 720p",
    "mobile, 720p",
    "internet720, 720p",
    "internet540, 360p",
    "internet480, 360p",
    "internet240, 360p",
    "none, 720p"
  })
  void aSmallerPictureIsTheTallestThatFits(String transcode, String rendition) {
    assertThat(HomeRun.rendition(PROFILE, Optional.of(transcode))).isEqualTo(rendition);
  }

  @Test
  void theBestPictureIsSentUnasked() {
    assertThat(HomeRun.rendition(PROFILE, Optional.empty())).isEqualTo("720p");
  }

  @Test
  void theStreamIsAtEveryTunersAddress() {
    Revision shown =
        Schedules.inOrder(PROFILE, List.of(Schedules.content("A", 240, 96, Schedules.FILM)));
    HomeRun tuner = new HomeRun(Channel.of(List.of(shown)), "https://summer.example.org/");
    assertThat(tuner.lineup())
        .contains("\"GuideNumber\":\"12\"", "\"https://summer.example.org/auto/v12\"");
    assertThat(tuner.isStream("auto/v12")).isTrue();
    assertThat(tuner.isStream("tuner7/v12")).isTrue();
    assertThat(tuner.isStream("tuner8/v12")).isFalse();
    assertThat(tuner.isStream("auto/v1")).isFalse();
  }
}
