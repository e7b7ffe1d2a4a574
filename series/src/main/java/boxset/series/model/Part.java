package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A numbered part of the series.
 *
 * @param id permanent
 * @param number as shown; its place in the file unless the file says otherwise
 * @param noun its own, when it is not the series' ("Prologue")
 * @param audio empty when the sound of the master is all there is
 * @param frameRate said in the file, when the master says it wrong
 * @param language of the speech, BCP 47; empty when the series' holds
 * @param poster the picture that stands for the part
 */
public record Part(
    String id,
    String title,
    int number,
    Optional<String> noun,
    FileRef master,
    Optional<FileRef> textless,
    List<AudioTrack> audio,
    List<CaptionTrack> captions,
    List<Chapter> chapters,
    List<Mark> breaks,
    List<Segment> segments,
    Optional<Mark> poster,
    Optional<String> logline,
    Synopsis synopsis,
    List<Credit> credits,
    List<Identifier> ids,
    List<Still> stills,
    Optional<Art> art,
    Optional<When> airs,
    Optional<FrameRate> frameRate,
    Optional<Scan> scan,
    Optional<String> language,
    Place place) {}
