package boxset.formats.dash;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentations;
import boxset.formats.cmaf.TextPurpose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaPresentationDescriptionTest {
  @Test
  void theManifestNamesEveryTrackAndWhatItIsFor() {
    assertThat(MediaPresentationDescription.of(Presentations.full()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011" type="static" mediaPresentationDuration="PT9.509500S" minBufferTime="PT4.011000S">
              <Period id="1" start="PT0S">
                <AdaptationSet id="1" contentType="video" mimeType="video/mp4" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1">
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/>
                  <Representation id="1" bandwidth="4000000" codecs="avc1.64001f" width="1280" height="720" frameRate="24000/1001" sar="1:1">
                    <BaseURL>720p.mp4</BaseURL>
                    <SegmentBase timescale="24000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                  <Representation id="2" bandwidth="1000000" codecs="avc1.64001f" width="640" height="360" frameRate="24000/1001" sar="1:1">
                    <BaseURL>360p.mp4</BaseURL>
                    <SegmentBase timescale="24000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="2" contentType="video" mimeType="video/mp4" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1" codingDependency="false">
                  <EssentialProperty schemeIdUri="http://dashif.org/guidelines/trickmode" value="1"/>
                  <Representation id="3" bandwidth="64000" codecs="avc1.64100c" width="320" height="180" frameRate="1" sar="1:1">
                    <BaseURL>trick.mp4</BaseURL>
                    <SegmentBase timescale="24000" indexRange="700-851">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="3" contentType="audio" mimeType="audio/mp4" lang="en" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1">
                  <Label>English</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/>
                  <Representation id="4" bandwidth="128000" codecs="mp4a.40.2" audioSamplingRate="48000">
                    <AudioChannelConfiguration schemeIdUri="urn:mpeg:mpegB:cicp:ChannelConfiguration" value="2"/>
                    <BaseURL>en.mp4</BaseURL>
                    <SegmentBase timescale="48000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="4" contentType="audio" mimeType="audio/mp4" lang="en" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1">
                  <Label>English</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/>
                  <Representation id="5" bandwidth="384000" codecs="ac-3" audioSamplingRate="48000">
                    <AudioChannelConfiguration schemeIdUri="urn:mpeg:mpegB:cicp:ChannelConfiguration" value="6"/>
                    <BaseURL>en51.mp4</BaseURL>
                    <SegmentBase timescale="48000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="5" contentType="audio" mimeType="audio/mp4" lang="de" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1">
                  <Label>Deutsch</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="dub"/>
                  <Representation id="6" bandwidth="128000" codecs="mp4a.40.2" audioSamplingRate="48000">
                    <AudioChannelConfiguration schemeIdUri="urn:mpeg:mpegB:cicp:ChannelConfiguration" value="2"/>
                    <BaseURL>de.mp4</BaseURL>
                    <SegmentBase timescale="48000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="6" contentType="audio" mimeType="audio/mp4" lang="en" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1">
                  <Label>Director's commentary</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="commentary"/>
                  <Representation id="7" bandwidth="128000" codecs="mp4a.40.2" audioSamplingRate="48000">
                    <AudioChannelConfiguration schemeIdUri="urn:mpeg:mpegB:cicp:ChannelConfiguration" value="2"/>
                    <BaseURL>talk.mp4</BaseURL>
                    <SegmentBase timescale="48000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="7" contentType="audio" mimeType="audio/mp4" lang="en" subsegmentAlignment="true" subsegmentStartsWithSAP="1" startWithSAP="1">
                  <Label>English (described)</Label>
                  <Accessibility schemeIdUri="urn:tva:metadata:cs:AudioPurposeCS:2007" value="1"/>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="description"/>
                  <Representation id="8" bandwidth="128000" codecs="mp4a.40.2" audioSamplingRate="48000">
                    <AudioChannelConfiguration schemeIdUri="urn:mpeg:mpegB:cicp:ChannelConfiguration" value="2"/>
                    <BaseURL>ad.mp4</BaseURL>
                    <SegmentBase timescale="48000" indexRange="700-767">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="8" contentType="text" mimeType="text/vtt" lang="en">
                  <Label>English (SDH)</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="caption"/>
                  <Representation id="9" bandwidth="800">
                    <BaseURL>sdh.vtt</BaseURL>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="9" contentType="text" mimeType="text/vtt" lang="fr">
                  <Label>Français</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="subtitle"/>
                  <Representation id="10" bandwidth="800">
                    <BaseURL>fr.vtt</BaseURL>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="10" contentType="text" mimeType="text/vtt" lang="en">
                  <Label>English (forced)</Label>
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="forced-subtitle"/>
                  <Representation id="11" bandwidth="800">
                    <BaseURL>forced.vtt</BaseURL>
                  </Representation>
                </AdaptationSet>
                <AdaptationSet id="11" contentType="image" mimeType="image/jpeg">
                  <SegmentTemplate media="tiles/$Number$.jpg" duration="20" startNumber="1"/>
                  <Representation id="12" bandwidth="36000" width="1600" height="720">
                    <EssentialProperty schemeIdUri="http://dashif.org/guidelines/thumbnail_tile" value="5x4"/>
                  </Representation>
                </AdaptationSet>
              </Period>
            </MPD>
            """);
  }

  @Test
  void aNameMayHoldAnyCharacter() {
    Presentation silent = Presentations.silent();
    Presentation presentation =
        new Presentation(
            silent.pictures(),
            Optional.empty(),
            List.of(),
            List.of(Presentations.text("en", "<You & \"me\">", "en", TextPurpose.SUBTITLES)),
            Optional.empty(),
            Optional.empty());
    assertThat(MediaPresentationDescription.of(presentation))
        .contains("<Label>&lt;You &amp; \"me\"&gt;</Label>");
  }
}
