package boxset.editions.channel;

import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.editions.stream.Making;
import boxset.formats.cmaf.SoundPurpose;
import boxset.steps.Rung;
import java.util.List;
import java.util.Optional;

/** A programme that a channel can show, and what there is of it. */
record ChannelSource(
    Programme programme, Picture picture, List<Mix> mixes, List<Text> texts, List<Rung> rungs) {
  ChannelSource {
    mixes = List.copyOf(mixes);
    texts = List.copyOf(texts);
    rungs = List.copyOf(rungs);
  }

  /** A programme whose master can be read and has a picture. */
  static Optional<ChannelSource> of(Programme programme, Facts facts, Making making) {
    return facts
        .of(programme.file().path())
        .flatMap(file -> Picture.of(programme, file))
        .filter(picture -> picture.frames() > 0)
        .map(picture ->
            new ChannelSource(
                programme,
                picture,
                Mix.of(programme, facts, picture.source().originMicros()).stream()
                    .filter(mix -> mix.purpose() != SoundPurpose.COMMENTARY)
                    .toList(),
                Text.of(programme, facts),
                making.rungs(picture.source().width(), picture.source().height(), picture.rate())));
  }

  /** Whether both can be shown on one channel: same rate, same sizes of picture. */
  boolean fits(ChannelSource other) {
    return picture.rate().equals(other.picture.rate()) && shape().equals(other.shape());
  }

  private List<String> shape() {
    return rungs.stream()
        .map(rung -> rung.name() + " " + rung.width() + "x" + rung.height())
        .toList();
  }

  /** Its largest picture and its rate, for messages. */
  String words() {
    Rung top = rungs.getFirst();
    return top.width() + " x " + top.height() + " at " + picture.rate();
  }

  /** Frames with which it goes on behind a break, ascending. */
  List<Long> breaks() {
    return programme.breaks().stream()
        .map(mark -> picture.frame(mark.at()))
        .filter(frame -> 0 < frame && frame < picture.frames())
        .distinct()
        .toList();
  }

  /** The mix of a name, or what is heard where there is none. */
  Optional<Mix> mix(String slug) {
    return mixes.stream()
        .filter(mix -> mix.slug().equals(slug))
        .findFirst()
        .or(() -> mixes.stream().filter(Mix::chosen).findFirst());
  }
}
