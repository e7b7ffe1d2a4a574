package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p1/main.m3u8                    | application/vnd.apple.mpegurl
          p1/main.mpd                     | application/dash+xml
          p1/video-720-0123456789.mp4     | video/mp4
          p1/audio-en-0123456789.mp4      | audio/mp4
          p1/audio/en-0123456789.mp4      | audio/mp4
          p1/sound-en-0123456789.mp4      | audio/mp4
          p1/commentary.m4a               | audio/mp4
          audiotour/film.mp4              | video/mp4
          en.vtt                          | text/vtt; charset=utf-8
          INDEX.HTML                      | text/html; charset=utf-8
          fonts/inter.woff2               | font/woff2
          a.b/c                           | application/octet-stream
          noend.                          | application/octet-stream
          """)
  void followsFromTheName(String path, String type) {
    assertThat(MediaType.of(path).value()).isEqualTo(type);
  }
}
