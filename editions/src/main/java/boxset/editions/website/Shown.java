package boxset.editions.website;

import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Portrait;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.editions.site.Photo;
import boxset.editions.stream.ProgrammeSteps;
import boxset.graph.Input;
import boxset.series.model.Span;
import boxset.steps.Tiles;
import java.util.List;
import java.util.Optional;

/**
 * A programme as the site shows it.
 *
 * @param stream what it is watched with; empty where it is told of and not streamed
 * @param photos on its page
 */
record Shown(
    Programme programme,
    Picture picture,
    List<Mix> mixes,
    List<Text> texts,
    Optional<ProgrammeSteps> stream,
    List<Photo> photos) {
  /** One that is watched on the site. */
  static Shown streamed(ProgrammeSteps stream, List<Photo> photos) {
    return new Shown(
        stream.programme(),
        stream.picture(),
        stream.mixes(),
        stream.texts(),
        Optional.of(stream),
        List.copyOf(photos));
  }

  /** One that is told of. */
  static Shown told(Programme programme, Picture picture, Facts facts) {
    return new Shown(
        programme,
        picture,
        Mix.of(programme, facts, picture.source().originMicros()),
        Text.of(programme, facts),
        Optional.empty(),
        List.of());
  }

  /** What is read as its transcript, and searched. */
  Optional<Input> transcript(String language) {
    return stream.flatMap(made -> made.transcript(language));
  }

  /** The pictures that its chapters are shown with. */
  Optional<Tiles> tiles() {
    return stream.map(ProgrammeSteps::tiles);
  }

  /** Where the still of a stretch lies, if it has one; relative to the root of the site. */
  Optional<String> stillOf(Span span) {
    return stream.flatMap(made -> made.stillOf(span));
  }

  /** A file of one of the stream's steps. */
  Optional<Input> result(String step, String file) {
    return stream.map(made -> made.result(step, file));
  }

  /** A picture that stands for it: {@code poster.jpg} or {@code poster-640.jpg}. */
  Input.Result poster(String file) {
    return stream.map(made -> made.result("poster", file)).orElseGet(() -> portrait().file(file));
  }

  /** Stands for it where there is no stream. */
  Portrait portrait() {
    return new Portrait(programme, picture);
  }
}
