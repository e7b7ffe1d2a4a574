package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.Streams.Coding;
import boxset.formats.findings.Findings;
import boxset.formats.mpegps.SystemHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One sound of one video object: whether its bytes are what they are said to be, and its times. */
abstract sealed class SoundCheck permits FrameCheck, PcmCheck {
  static final long NONE = SoundPacket.NO_TIME;

  /** A told pause may be off by as much as nobody hears, in 1/90000 s. */
  private static final int GAP_TOLERANCE = 900;

  final Streams.Audio attributes;
  final Findings findings;
  final PackPlace place;
  final DecoderBuffer buffer;

  private final int number;
  private final List<SoundGap> gaps;
  private final Set<SoundGap> met = new HashSet<>();

  /**
   * @param number from 0
   * @param gaps of all sounds of the object, as its first navigation pack tells of them
   */
  SoundCheck(
      int number,
      Streams.Audio attributes,
      List<SoundGap> gaps,
      Findings findings,
      PackPlace place) {
    this.number = number;
    this.attributes = attributes;
    this.gaps = gaps.stream().filter(gap -> gap.sound() == number).toList();
    this.findings = findings;
    this.place = place;
    this.buffer =
        new DecoderBuffer(
            name(), SystemHeader.AUDIO_BUFFER_BYTES, Rule.SOUND_BUFFER, findings, place);
  }

  static SoundCheck of(
      int number,
      Streams.Audio attributes,
      Coding coding,
      List<SoundGap> gaps,
      Findings findings,
      PackPlace place) {
    return coding == Coding.PCM
        ? new PcmCheck(number, attributes, gaps, findings, place)
        : new FrameCheck(number, attributes, coding, gaps, findings, place);
  }

  final String name() {
    return "sound " + (number + 1);
  }

  /**
   * A packet.
   *
   * @param pack the whole pack that it is in
   */
  abstract void packet(byte[] pack, SoundPacket packet);

  /** The video object ends. */
  abstract void end();

  /**
   * Notes a sound that does not go on when what came before ends, unless it is told to pause there.
   *
   * @param pts when it goes on
   * @param end of what came before
   * @param tolerance in 1/90000 s
   */
  final void goesOn(long pts, long end, int tolerance) {
    long pause = pts - end;
    if (Math.abs(pause) <= tolerance) {
      return;
    }
    boolean told = false;
    for (SoundGap gap : gaps) {
      if (Math.abs(gap.stop() - end) <= GAP_TOLERANCE
          && Math.abs(gap.ticks() - pause) <= GAP_TOLERANCE) {
        met.add(gap);
        told = true;
      }
    }
    findings.require(
        told,
        Rule.SOUND_GAP,
        place,
        "%s: a frame is heard %.1f ms %s than the one before it ends",
        name(),
        Math.abs(pause) / 90.0,
        pause < 0 ? "earlier" : "later");
  }

  /**
   * The sound has ended: every pause that was told has to have been one, or is the end.
   *
   * @param time when, or {@link #NONE}
   */
  final void ended(long time) {
    for (SoundGap gap : gaps) {
      findings.require(
          met.contains(gap) || Math.abs(gap.stop() - time) <= GAP_TOLERANCE,
          Rule.SOUND_GAP,
          place,
          "%s is told to stop at %d for %.1f ms, and goes on",
          name(),
          gap.stop(),
          gap.ticks() / 90.0);
    }
  }

  /** What the IFO says of its channels. */
  final void channels(int found) {
    findings.require(
        found == attributes.channels(),
        Rule.SOUND_FORMAT,
        place,
        "%s has %d channels, and the IFO says %d",
        name(),
        found,
        attributes.channels());
  }
}
