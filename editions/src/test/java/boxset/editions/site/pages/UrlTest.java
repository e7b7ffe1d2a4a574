package boxset.editions.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, p1/index.html, p1/index.html",
    "p1/index.html, index.html, ../index.html",
    "p1/index.html, p1/stream/main.m3u8, stream/main.m3u8",
    "p1/index.html, p2/index.html, ../p2/index.html",
    "i/dee/index.html, assets/a.css, ../../assets/a.css",
    "i/dee/index.html, i/ana/index.html, ../ana/index.html",
    "index.html, p1/, p1/",
    "index.html, 'süß/100% #1?.jpg', s%C3%BC%C3%9F/100%25%20%231%3F.jpg",
    "index.html, javascript:x/index.html, javascript%3Ax/index.html"
  })
  void aFileIsNamedFromWhereThePageLies(String page, String file, String url) {
    assertThat(Url.relative(page, file)).isEqualTo(url);
    assertThat(URI.create("site:/" + page).resolve(url).getPath()).isEqualTo("/" + file);
  }
}
