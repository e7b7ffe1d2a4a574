package boxset.formats.captions;

import java.nio.charset.StandardCharsets;

/** What came of reading a file, as text to compare whole. */
final class Shown {
  private Shown() {}

  /** Reads UTF-8 text. */
  static String reading(String file) {
    return reading(file.getBytes(StandardCharsets.UTF_8));
  }

  static String reading(byte[] file) {
    return switch (CaptionReading.read(file)) {
      case NotCaptions(var reason, String what, String remedy) ->
          reason + ": " + what + " " + remedy + "\n";
      case Captions captions -> captions(captions);
    };
  }

  private static String captions(Captions captions) {
    StringBuilder text = new StringBuilder();
    text.append(captions.format().label()).append(", ").append(captions.encoding().label());
    text.append('\n');
    for (Cue cue : captions.cues()) {
      text.append(Time.text(cue.startMillis())).append(" - ").append(Time.text(cue.endMillis()));
      text.append(CueSettings.text(cue.placement())).append(" | ");
      text.append(new CueTextWriter(cue).text().replace("\n", " / ")).append('\n');
    }
    for (CaptionFault fault : captions.faults()) {
      text.append("line ").append(fault.line()).append(": ").append(fault.kind()).append(": ");
      text.append(fault.sentence()).append('\n');
    }
    return text.toString();
  }
}
