package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                      | true
          br, GZIP;q=0.5            | true
          deflate, *                | true
          x-gzip                    | true
          gzip;q=1.0, identity;q=0  | true
          identity                  | false
          gzip;q=0                  | false
          gzip; q=0.000             | false
          *, gzip;q=0               | false
          *;q=0                     | false
          br                        | false
          ''                        | false
          """)
  void isSentOnlyToThoseWhoReadIt(String acceptEncoding, boolean accepted) {
    assertThat(Gzip.isAccepted(acceptEncoding)).isEqualTo(accepted);
  }
}
