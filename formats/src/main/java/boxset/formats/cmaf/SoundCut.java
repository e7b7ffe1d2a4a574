package boxset.formats.cmaf;

import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.EncodedTrack.Edit;
import boxset.formats.isobmff.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * Sound cut to the picture.
 *
 * @param samples up to the picture's end
 * @param cuts one a segment of the picture, at the nearest frame of sound
 * @param primingTicks what a decoder makes before the sound begins
 * @param durationTicks presented length
 */
record SoundCut(TrackSamples samples, List<Cut> cuts, long primingTicks, long durationTicks) {

  static SoundCut of(Chunk sound, Segmentation segmentation) throws PackagingException {
    EncodedTrack track = sound.track();
    int frameTicks = frameTicks(sound);
    long priming = priming(sound);
    long length = segmentation.rate().nearestTick(segmentation.frames(), track.timescale());
    int count = Math.toIntExact(Math.ceilDiv(priming + length, (long) frameTicks));
    int available = track.samples().count();
    if (available + 1 < count || available == 0) {
      throw new PackagingException(
          "%s is %.3f s long, but the picture is %.3f s"
              .formatted(
                  sound.name(),
                  ((double) available * frameTicks - priming) / track.timescale(),
                  (double) length / track.timescale()));
    }
    count = Math.min(count, available);
    TrackSamples samples = new TrackSamples(count);
    for (int i = 0; i < count; i++) {
      long last = priming + length - (count - 1L) * frameTicks;
      samples.set(i, sound, i, Math.toIntExact(i + 1 < count ? frameTicks : last), 0);
    }
    List<Cut> cuts = new ArrayList<>();
    for (int frame : frames(segmentation, track.timescale(), frameTicks, priming, count)) {
      cuts.add(new Cut(frame, Math.max(0, (long) frame * frameTicks - priming)));
    }
    return new SoundCut(samples, cuts, priming, length);
  }

  /**
   * Frames of sound nearest to the segments' beginnings. Each segment gets one frame at least that
   * is heard.
   *
   * @param frames how many there are
   */
  static List<Integer> frames(
      Segmentation segmentation, long sampleRate, int frameTicks, long priming, int frames)
      throws PackagingException {
    int segments = segmentation.count();
    int firstHeard = Math.toIntExact(priming / frameTicks);
    if (frames - firstHeard < segments) {
      throw new PackagingException(
          "The sound has fewer frames ("
              + frames
              + ") than the picture has segments ("
              + segments
              + ")");
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 1; i < segments; i++) {
      long time =
          segmentation.rate().nearestTick(segmentation.starts().get(i), sampleRate) + priming;
      int nearest = Math.toIntExact((2 * time + frameTicks) / (2L * frameTicks));
      int earliest = i == 1 ? firstHeard + 1 : starts.getLast() + 1;
      starts.add(Math.min(Math.max(nearest, earliest), frames - (segments - i)));
    }
    return starts;
  }

  private static int frameTicks(Chunk sound) throws PackagingException {
    Samples samples = sound.track().samples();
    int ticks = samples.count() > 0 ? samples.duration(0) : 0;
    for (int i = 0; i + 1 < samples.count(); i++) {
      if (samples.duration(i) != ticks) {
        throw new PackagingException(
            "%s: frame %d of the sound lasts %d samples, the first %d"
                .formatted(sound.name(), i, samples.duration(i), ticks));
      }
    }
    if (ticks == 0) {
      throw new PackagingException(sound.name() + " has no sound");
    }
    return ticks;
  }

  private static long priming(Chunk sound) throws PackagingException {
    List<Edit> edits = sound.track().edits();
    if (edits.isEmpty()) {
      return 0;
    }
    if (edits.size() > 1 || edits.getFirst().mediaTime() < 0) {
      throw new PackagingException(
          sound.name()
              + " begins late or is put together of pieces by its edit list; encode it whole");
    }
    return edits.getFirst().mediaTime();
  }
}
