package boxset.formats.hls;

import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.hls.MultivariantPlaylist.IFrames;
import boxset.formats.hls.MultivariantPlaylist.Rendition;
import boxset.formats.hls.MultivariantPlaylist.SessionData;
import boxset.formats.hls.MultivariantPlaylist.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Rungs, mixes and captions, and the multivariant playlist by which a player chooses of them. */
public final class Ladder {
  private final List<Rung> rungs;
  private final AudioGroups groups;
  private final List<Captions> texts;

  /**
   * Puts mixes into groups.
   *
   * @param rungs the one to start with first
   * @param mixes in the order in which a player lists them
   * @param texts in the order in which a player lists them
   */
  public Ladder(List<Rung> rungs, List<Mix> mixes, List<Captions> texts) {
    this.rungs = List.copyOf(rungs);
    this.texts = List.copyOf(texts);
    checkNames(mixes, texts);
    this.groups = new AudioGroups(mixes);
  }

  /**
   * A video rendition.
   *
   * @param codecs RFC 6381
   * @param picture its size and rate
   * @param peakBitsPerSecond RFC 8216, 4.1
   * @param averageBitsPerSecond of all segments
   * @param playlistUri of its media playlist
   */
  public record Rung(
      String codecs,
      TrackIndex.Picture picture,
      long peakBitsPerSecond,
      long averageBitsPerSecond,
      String playlistUri) {}

  /**
   * One encoding of one mix.
   *
   * @param codecs RFC 6381
   * @param channels in all, an LFE counted as one
   * @param name shown in a player's menu; the encodings of one mix (stereo, 5.1) share it
   * @param language BCP 47
   * @param purpose whom it is for
   * @param chosen whether a player starts with it; one name at most
   * @param peakBitsPerSecond RFC 8216, 4.1
   * @param averageBitsPerSecond of all segments
   * @param playlistUri of its media playlist
   */
  public record Mix(
      String codecs,
      int channels,
      String name,
      String language,
      SoundPurpose purpose,
      boolean chosen,
      long peakBitsPerSecond,
      long averageBitsPerSecond,
      String playlistUri) {}

  /**
   * Captions.
   *
   * @param name shown in a player's menu
   * @param language BCP 47
   * @param purpose whom they are for
   * @param chosen whether a player shows them unasked; one name at most
   * @param bitsPerSecond how much they come to
   * @param playlistUri of their media playlist
   */
  public record Captions(
      String name,
      String language,
      TextPurpose purpose,
      boolean chosen,
      long bitsPerSecond,
      String playlistUri) {}

  /** The multivariant playlist, without any renditions for winding. */
  public MultivariantPlaylist multivariant(int version) {
    return multivariant(version, List.of(), List.of());
  }

  /** The multivariant playlist. */
  MultivariantPlaylist multivariant(
      int version, List<SessionData> sessionData, List<IFrames> iFrames) {
    List<Rendition> renditions = new ArrayList<>(groups.renditions());
    texts.forEach(text -> renditions.add(TextRenditions.of(text)));
    List<Variant> variants = new ArrayList<>();
    if (groups.all().isEmpty()) {
      rungs.forEach(rung -> variants.add(variant(rung, Optional.empty())));
    }
    for (AudioGroups.Group group : groups.all()) {
      rungs.forEach(rung -> variants.add(variant(rung, Optional.of(group))));
    }
    return new MultivariantPlaylist(version, sessionData, renditions, variants, iFrames);
  }

  /** RFC 8216, 4.3.4.1.1: names are unique in a group, and one member at most is the default. */
  private static void checkNames(List<Mix> mixes, List<Captions> texts) {
    Set<String> names = new HashSet<>();
    for (Captions text : texts) {
      if (!names.add(text.name())) {
        throw new IllegalArgumentException("Two caption files are called \"" + text.name() + "\"");
      }
    }
    if (texts.stream().filter(Captions::chosen).count() > 1
        || mixes.stream().filter(Mix::chosen).map(Mix::name).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "More than one mix or caption file is the one to start with");
    }
  }

  private Variant variant(Rung rung, Optional<AudioGroups.Group> group) {
    TrackIndex.Picture picture = rung.picture();
    List<String> codecs = new ArrayList<>(List.of(rung.codecs()));
    group.ifPresent(audio -> codecs.addAll(audio.codecs()));
    return new Variant(
        together(rung.peakBitsPerSecond(), group, Mix::peakBitsPerSecond),
        together(rung.averageBitsPerSecond(), group, Mix::averageBitsPerSecond),
        codecs,
        shownWidth(picture),
        picture.height(),
        (2000 * picture.rateNumerator() + picture.rateDenominator())
            / (2 * picture.rateDenominator()),
        group.map(AudioGroups.Group::id),
        texts.isEmpty() ? Optional.empty() : Optional.of(TextRenditions.GROUP),
        rung.playlistUri());
  }

  /** Apple 9.13: the largest sum of what can be played together. */
  private long together(long picture, Optional<AudioGroups.Group> group, ToLongFunction<Mix> rate) {
    long sound = group.map(audio -> audio.largest(rate)).orElse(0L);
    return picture + sound + texts.stream().mapToLong(Captions::bitsPerSecond).max().orElse(0);
  }

  /**
   * Wide samples make a wider picture (RFC 8216bis, 4.4.6.2: the size at which it is to be shown).
   */
  static int shownWidth(TrackIndex.Picture picture) {
    return Math.toIntExact(
        Math.round((double) picture.width() * picture.sarWidth() / picture.sarHeight()));
  }
}
