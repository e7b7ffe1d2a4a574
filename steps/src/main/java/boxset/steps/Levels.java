package boxset.steps;

import boxset.steps.SoundFacts.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Levels of a sound in short windows, as ffmpeg's {@code astats} prints them. */
final class Levels {
  /** What is reported instead of minus infinity, dB. */
  static final double SILENCE_FLOOR = -120;

  /** Length of a window: less than a tenth of a second at 48 kHz. */
  static final int WINDOW_SAMPLES = 4096;

  private static final double SILENT = -60;
  private static final long LONG_SILENCE_MILLIS = 2000;

  /** From here on a peak is at full scale: half a step of 8 bit, for what was converted once. */
  private static final double FULL_SCALE = -0.02;

  /** Runs of three samples at the peak, on average: 20 log10(3). */
  private static final double FLAT = 9.5;

  /** Where 5.1 and 7.1 have the channel for low frequency effects, which may well be silent. */
  private static final int LOW_EFFECTS = 3;

  private static final int MOST_SPANS = 5000;

  private float[] peak = new float[1024];
  private float[] rms = new float[1024];
  private float[] flat = new float[1024];
  private int windows;
  private double[] channelPeak = {};
  private final int sampleRate;
  private final long endMicros;

  /**
   * No windows yet.
   *
   * @param endMicros where the sound ends
   */
  Levels(int sampleRate, long endMicros) {
    this.sampleRate = sampleRate;
    this.endMicros = endMicros;
  }

  /** Takes in a line of the measurement. */
  void add(String line) {
    if (line.startsWith("frame:")) {
      if (windows == peak.length) {
        peak = Arrays.copyOf(peak, windows * 2);
        rms = Arrays.copyOf(rms, windows * 2);
        flat = Arrays.copyOf(flat, windows * 2);
      }
      peak[windows] = (float) SILENCE_FLOOR;
      rms[windows] = (float) SILENCE_FLOOR;
      windows++;
    } else if (line.startsWith("lavfi.astats.") && windows > 0) {
      int equals = line.indexOf('=');
      String[] name = line.substring("lavfi.astats.".length(), equals).split("\\.", 2);
      float value = value(line.substring(equals + 1));
      switch (line.substring("lavfi.astats.".length(), equals)) {
        case "Overall.Peak_level" -> peak[windows - 1] = value;
        case "Overall.RMS_level" -> rms[windows - 1] = value;
        case "Overall.Flat_factor" -> flat[windows - 1] = value;
        default -> {
          if (name[1].equals("Peak_level")) {
            addChannel(Integer.parseInt(name[0]) - 1, value);
          }
        }
      }
    }
  }

  private void addChannel(int channel, float value) {
    if (channel >= channelPeak.length) {
      int known = channelPeak.length;
      channelPeak = Arrays.copyOf(channelPeak, channel + 1);
      Arrays.fill(channelPeak, known, channel + 1, SILENCE_FLOOR);
    }
    channelPeak[channel] = Math.max(channelPeak[channel], value);
  }

  private static float value(String text) {
    try {
      float value = Float.parseFloat(text);
      return Float.isNaN(value) ? (float) SILENCE_FLOOR : Math.max(value, (float) SILENCE_FLOOR);
    } catch (NumberFormatException e) {
      return (float) SILENCE_FLOOR;
    }
  }

  long endMicros() {
    return endMicros;
  }

  int channels() {
    return channelPeak.length;
  }

  boolean allSilent() {
    for (int i = 0; i < windows; i++) {
      if (peak[i] >= SILENT) {
        return false;
      }
    }
    return true;
  }

  List<Integer> silentChannels() {
    List<Integer> silent = new ArrayList<>();
    boolean lowEffects = channelPeak.length == 6 || channelPeak.length == 8;
    if (!allSilent()) {
      for (int channel = 0; channel < channelPeak.length; channel++) {
        if (channelPeak[channel] < SILENT && !(lowEffects && channel == LOW_EFFECTS)) {
          silent.add(channel);
        }
      }
    }
    return silent;
  }

  List<Span> silences() {
    return spans(i -> peak[i] < SILENT, 0, LONG_SILENCE_MILLIS);
  }

  List<Span> clipped() {
    return bounded(i -> peak[i] >= FULL_SCALE && flat[i] >= FLAT, 1000, 0);
  }

  /**
   * Where it is clearly louder than its own background: above the middle between its quiet and its
   * loud windows.
   */
  List<Span> activity() {
    float[] sorted = Arrays.copyOf(rms, windows);
    Arrays.sort(sorted);
    if (windows == 0) {
      return List.of();
    }
    double quiet = Math.max(sorted[windows / 10], -75);
    double loud = sorted[(int) (windows * 0.95)];
    double threshold = Math.max(quiet + (loud - quiet) * 0.5, SILENT);
    return bounded(i -> rms[i] > threshold, 300, 200);
  }

  private List<Span> bounded(IntPredicate wanted, long bridgedMillis, long shortestMillis) {
    long bridged = bridgedMillis;
    List<Span> spans = spans(wanted, bridged, shortestMillis);
    while (spans.size() > MOST_SPANS) {
      bridged *= 2;
      spans = spans(wanted, bridged, shortestMillis);
    }
    return spans;
  }

  /**
   * The runs of wanted windows, joined over gaps shorter than one length, not shorter than another.
   */
  private List<Span> spans(IntPredicate wanted, long bridgedMillis, long shortestMillis) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < windows; i++) {
      if (!wanted.test(i)) {
        continue;
      }
      long start = millis(i);
      long end = Math.min(millis(i + 1), Math.max(start + 1, endMicros / 1000));
      if (!spans.isEmpty() && start - spans.getLast().endMillis() <= bridgedMillis) {
        spans.set(spans.size() - 1, new Span(spans.getLast().startMillis(), end));
      } else {
        spans.add(new Span(start, end));
      }
    }
    spans.removeIf(span -> span.endMillis() - span.startMillis() < shortestMillis);
    return spans;
  }

  private long millis(int window) {
    return window * 1000L * WINDOW_SAMPLES / sampleRate;
  }
}
