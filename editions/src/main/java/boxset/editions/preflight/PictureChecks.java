package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.series.diagnostics.Place;
import boxset.series.model.FrameRate;
import boxset.series.model.Scan;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.steps.PictureSource;
import boxset.tools.Rate;
import java.util.Locale;
import java.util.Optional;

/** What a master's picture is that a stream's cannot be. */
final class PictureChecks {
  /** The smallest picture of a ladder (Apple's HLS authoring specification, 1.25). */
  private static final int SMALLEST_WIDTH = 416;

  private static final int SMALLEST_HEIGHT = 234;

  private final Programme programme;
  private final VideoTrack picture;
  private final Findings.Sink findings;
  private final Place place;

  PictureChecks(Programme programme, VideoTrack picture, Findings.Sink findings) {
    this.programme = programme;
    this.picture = picture;
    this.findings = findings;
    this.place = programme.file().place();
  }

  void run(MediaFacts facts) {
    rate();
    cadence();
    fields(facts);
    shape();
    colour();
  }

  private void rate() {
    Rate natural = picture.naturalRate();
    if (!natural.known() && programme.frameRate().isEmpty()) {
      findings.error(
          place,
          "nobody knows the frame rate of " + programme.file().name(),
          "Say it in the series file: `frame_rate: 25`.");
    }
    Optional<FrameRate> said = programme.frameRate();
    if (natural.known() && said.isPresent()) {
      double perSecond = (double) said.get().numerator() / said.get().denominator();
      if (Math.abs(perSecond / natural.framesPerSecond() - 1) > 0.0002) {
        findings.warn(
            Rule.FRAME_RATE,
            place,
            "the series file says "
                + said.get().label()
                + " pictures a second, "
                + programme.file().name()
                + " runs at "
                + label(natural),
            "The series file is followed, and pictures are dropped or repeated. Correct `frame_rate`"
                + " unless the master is mislabelled.");
      }
    }
  }

  private void cadence() {
    if (picture.missing() > 0) {
      findings.warn(
          Rule.MISSING_PICTURES,
          place,
          picture.missing()
              + (picture.missing() == 1 ? " picture is" : " pictures are")
              + " missing in "
              + programme.file().name()
              + ": nothing new for "
              + seconds(picture.largestGapMicros()),
          "The picture before is held. Export the master again if there should be others.");
    } else if (!picture.constant()) {
      findings.note(
          Rule.VARIABLE_RATE,
          place,
          "variable frame rate: "
              + String.format(Locale.ROOT, "%.2f", picture.averageRate().framesPerSecond())
              + " pictures a second on average, up to "
              + seconds(picture.largestGapMicros())
              + " between two",
          "It is made constant at " + label(picture.naturalRate()) + ".");
    }
  }

  private void fields(MediaFacts facts) {
    boolean interlaced =
        programme
            .scan()
            .map(scan -> scan == Scan.INTERLACED)
            .orElse(picture.fieldOrder() != FieldOrder.PROGRESSIVE);
    if (interlaced && picture.fieldOrder() != FieldOrder.PROGRESSIVE) {
      findings.note(
          Rule.INTERLACED,
          place,
          "interlaced, "
              + (picture.fieldOrder() == FieldOrder.TOP_FIRST ? "top" : "bottom")
              + " field first",
          "It is deinterlaced to "
              + label(PictureSource.of(facts, picture).rate())
              + " pictures a second.");
    }
  }

  private void shape() {
    String shown = picture.displayWidth() + "x" + picture.displayHeight();
    if (picture.rotation() != 0) {
      findings.note(
          Rule.ROTATED,
          place,
          "the picture is stored turned by " + picture.rotation() + " degrees",
          "It is turned upright, to " + shown + ".");
    }
    if (picture.sampleWidth() != picture.sampleHeight()) {
      findings.note(
          Rule.ANAMORPHIC,
          place,
          "anamorphic: stored as "
              + picture.width()
              + "x"
              + picture.height()
              + " with pixels of "
              + picture.sampleWidth()
              + ":"
              + picture.sampleHeight(),
          "It is shown as " + shown + ".");
    } else if (picture.width() % 2 != 0 || picture.height() % 2 != 0) {
      findings.note(
          Rule.ODD_SIZE,
          place,
          "an odd size: " + picture.width() + "x" + picture.height(),
          "H.264 needs even sizes; it is made even.");
    }
    int longSide = Math.max(picture.displayWidth(), picture.displayHeight());
    int shortSide = Math.min(picture.displayWidth(), picture.displayHeight());
    if (longSide < SMALLEST_WIDTH && shortSide < SMALLEST_HEIGHT) {
      findings.warn(
          Rule.TINY,
          place,
          "a tiny picture: " + shown,
          "Nothing is enlarged. Name the full-size master, not a proxy.");
    }
  }

  private void colour() {
    if (picture.dynamicRange() != DynamicRange.SDR) {
      findings.note(
          Rule.HDR,
          place,
          "HDR (" + picture.dynamicRange() + ")",
          "It is mapped to standard range (BT.709) for the stream.");
    }
    if (picture.alpha()) {
      findings.note(
          Rule.TRANSPARENT, place, "the picture has transparency", "It is laid over black.");
    }
  }

  static String label(Rate rate) {
    return rate.known() ? new FrameRate(rate.numerator(), rate.denominator()).label() : "unknown";
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.2f s", micros / 1e6);
  }
}
