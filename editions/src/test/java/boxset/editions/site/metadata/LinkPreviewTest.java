package boxset.editions.site.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.site.SampleSite;
import boxset.editions.site.SiteFiles;
import boxset.editions.site.SiteModel;
import boxset.editions.site.pages.Assets;
import boxset.editions.site.pages.Page;
import boxset.editions.site.pages.Words;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPreviewTest {
  private static final SiteFiles FILES =
      new SiteFiles() {
        @Override
        public String name(String path) {
          return path;
        }

        @Override
        public long bytes(String path) {
          return 0;
        }
      };

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "index.html,             -,   art/social.jpg,     summary_large_image, The Salt Road",
        "p2/index.html,          p2,  p2/poster-1280.jpg,      summary_large_image, The Long Grade"
            + " · The Salt Road",
        "people/dee/index.html,  -,   people/dee.jpg,     summary,             Dee Marsh",
        "people/ana/index.html,  -,   art/social.jpg,     summary_large_image, The Salt Road",
        "themes/debt/index.html, -,   p1/poster-1280.jpg,      summary_large_image, What is owed ·"
            + " The Salt Road",
      })
  void aPageShowsWhatItIsAbout(
      String path, String watchable, String picture, String card, String alt) {
    SiteModel site = SampleSite.series();
    Page page =
        new Page(
            site,
            path,
            Optional.ofNullable(watchable).flatMap(site::watchable),
            Words.of("en"),
            Assets.load(),
            FILES);
    LinkPreview preview = page.preview();
    assertThat(preview.picture().orElseThrow().size().path()).isEqualTo(picture);
    assertThat(preview.picture().orElseThrow().alt()).isEqualTo(alt);
    assertThat(preview.card()).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"en,en_US", "en-GB,en_GB", "de,de_DE", "zh-Hant-TW,zh_TW", "es-419,es_ES", "sw,-"})
  void aLanguageIsNamedWithATerritoryOrNotAtAll(String language, String locale) {
    assertThat(LinkPreview.locale(language)).isEqualTo(Optional.ofNullable(locale));
  }
}
