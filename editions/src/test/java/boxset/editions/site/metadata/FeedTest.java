package boxset.editions.site.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedTest {
  @Test
  void aFeedIsCalledAsThePodcastNamespaceCallsIt() {
    // The example of its documentation.
    String guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810";
    assertThat(Feed.guid("https://mp3s.nashownotes.com/pc20rss.xml")).isEqualTo(guid);
    assertThat(Feed.guid("http://mp3s.nashownotes.com/pc20rss.xml/")).isEqualTo(guid);
  }
}
