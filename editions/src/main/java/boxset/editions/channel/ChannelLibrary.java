package boxset.editions.channel;

import boxset.editions.Chunk;
import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.editions.stream.Making;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.model.CaptionKind;
import boxset.series.model.Extra;
import boxset.series.model.ExtraKind;
import boxset.series.model.Interview;
import boxset.series.model.Part;
import boxset.series.model.Reference;
import boxset.series.model.Series;
import boxset.series.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a series a channel can show, and what all of it has in common.
 *
 * @param sources by id of the programme, parts first
 * @param sounds that every part has, as the first part names them
 * @param texts that every part has
 * @param library the same as contents
 * @param notes what the user is to know of what is left out
 */
record ChannelLibrary(
    Map<String, ChannelSource> sources,
    List<Sound> sounds,
    List<Text> texts,
    Library library,
    List<String> notes) {

  /**
   * A sound of the channel.
   *
   * @param mix the first part's
   * @param channels 2, or 6 for 5.1
   */
  record Sound(Mix mix, int channels) {
    /** What its rendition is called. */
    String rendition() {
      return "sound-" + mix.slug() + (channels > 2 ? "-51" : "");
    }
  }

  /**
   * Collects it.
   *
   * @param without ids of programmes that are left out
   * @param diagnostics takes what parts lack
   * @return nothing when a part cannot be shown
   */
  static Optional<ChannelLibrary> of(
      Series series, Facts facts, Making making, Set<String> without, Diagnostics diagnostics) {
    Map<String, ChannelSource> sources = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    for (Programme programme : Programme.of(series)) {
      Optional<ChannelSource> source =
          without.contains(programme.id())
              ? Optional.empty()
              : ChannelSource.of(programme, facts, making);
      boolean part = programme.kind() == Programme.Kind.PART;
      if (source.isEmpty()) {
        if (part) {
          return Optional.empty();
        }
        continue;
      }
      Optional<ChannelSource> first = sources.values().stream().findFirst();
      if (first.isEmpty() || source.get().fits(first.get())) {
        sources.put(programme.id(), source.get());
      } else if (part) {
        diagnostics.error(
            programme.file().place(),
            "this master is %s, and that of %s is %s: a channel has one picture"
                .formatted(
                    source.get().words(), first.get().programme().label(), first.get().words()),
            "Convert one of them, or take the run out.");
      } else {
        notes.add(
            "%s is not on the channel: its picture is %s, and that of the parts %s."
                .formatted(programme.name(), source.get().words(), first.get().words()));
      }
    }
    List<ChannelSource> parts =
        series.parts().stream()
            .map(Part::id)
            .filter(sources::containsKey)
            .map(sources::get)
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Sound> sounds = sounds(series, parts, diagnostics);
    List<Text> texts = texts(series, parts, diagnostics);
    return diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(new ChannelLibrary(sources, sounds, texts, library(series, sources), notes));
  }

  private static List<Sound> sounds(
      Series series, List<ChannelSource> parts, Diagnostics diagnostics) {
    Map<String, Mix> all = new LinkedHashMap<>();
    parts.forEach(part -> part.mixes().forEach(mix -> all.putIfAbsent(mix.slug(), mix)));
    List<Sound> sounds = new ArrayList<>();
    for (Mix mix : all.values()) {
      boolean surround = true;
      for (ChannelSource part : parts) {
        Optional<Mix> own =
            part.mixes().stream().filter(each -> each.slug().equals(mix.slug())).findFirst();
        surround &= own.isPresent() && own.get().surround();
        if (own.isEmpty()) {
          missing(series, part, "sound", mix.name(), "audio", diagnostics);
        }
      }
      sounds.add(new Sound(mix, 2));
      if (surround) {
        sounds.add(new Sound(mix, 6));
      }
    }
    return sounds;
  }

  private static List<Text> texts(
      Series series, List<ChannelSource> parts, Diagnostics diagnostics) {
    Map<String, Text> all = new LinkedHashMap<>();
    parts.forEach(part -> part.texts().forEach(text -> all.putIfAbsent(text.slug(), text)));
    for (Text text : all.values()) {
      for (ChannelSource part : parts) {
        boolean there = part.texts().stream().anyMatch(each -> each.slug().equals(text.slug()));
        // A part in which nothing is to be translated has no forced captions.
        if (!there && text.kind() != CaptionKind.FORCED) {
          missing(series, part, "captions", text.name(), "captions", diagnostics);
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static void missing(
      Series series,
      ChannelSource part,
      String what,
      String name,
      String key,
      Diagnostics diagnostics) {
    diagnostics.error(
        series.part(part.programme().id()).orElseThrow().place(),
        "%s has no %s \"%s\", which other parts have: on a channel they would be gone with it"
            .formatted(part.programme().label(), what, name),
        "Add them to `" + key + "` of this part, or give all parts the same.");
  }

  private static Library library(Series series, Map<String, ChannelSource> sources) {
    List<Content> parts = new ArrayList<>();
    for (Part part : series.parts()) {
      ChannelSource source = source(sources, part.id());
      parts.add(
          whole(source, source.programme().label(), source.programme().title(), parts.size()));
    }
    List<Content> pool = new ArrayList<>();
    for (Extra extra : series.extras()) {
      int after = after(series, extra);
      switch (extra.content()) {
        case Extra.Content.OwnFile _ -> {
          if (sources.containsKey(extra.id())) {
            pool.add(whole(source(sources, extra.id()), "", extra.title(), after));
          }
        }
        case Extra.Content.Use(Reference reference) -> {
          if (sources.containsKey(reference.id()) && reference.span().isPresent()) {
            pool.add(
                stretch(
                    extra,
                    source(sources, reference.id()),
                    reference.span().get(),
                    Math.max(after, series.parts().size())));
          }
        }
      }
    }
    for (Interview interview : series.interviews()) {
      if (sources.containsKey(interview.id())) {
        ChannelSource source = source(sources, interview.id());
        pool.add(
            whole(
                source,
                source.programme().label(),
                source.programme().title(),
                after(series, interview)));
      }
    }
    return new Library(parts, pool);
  }

  private static ChannelSource source(Map<String, ChannelSource> sources, String id) {
    return Optional.ofNullable(sources.get(id)).orElseThrow();
  }

  private static Content whole(ChannelSource source, String label, String title, int after) {
    Picture picture = source.picture();
    Programme programme = source.programme();
    return new Content(
        programme.id(),
        label,
        title,
        programme.id(),
        0,
        picture.frames(),
        Chunk.divide(picture.frames(), picture.rate(), picture.edits(programme)).stream()
            .map(Chunk::from)
            .filter(from -> from > 0)
            .toList(),
        source.breaks(),
        after);
  }

  private static Content stretch(Extra extra, ChannelSource source, Span span, int after) {
    long from = Math.min(source.picture().frame(span.from()), source.picture().frames() - 1);
    long to = Math.min(source.picture().frame(span.to()), source.picture().frames());
    return new Content(
        extra.id(),
        "",
        extra.title(),
        source.programme().id(),
        from,
        Math.max(1, to - from),
        List.of(),
        List.of(),
        after);
  }

  /** A trailer is for those who have seen nothing yet; everything else tells something. */
  private static int after(Series series, Extra extra) {
    if (extra.kind() == ExtraKind.TRAILER || extra.kind() == ExtraKind.TEASER) {
      return 0;
    }
    return extra.part().map(part -> number(series, part)).orElse(1);
  }

  private static int after(Series series, Interview interview) {
    return interview.seenIn().stream()
        .mapToInt(reference -> number(series, reference.id()))
        .max()
        .orElse(1);
  }

  /** How many parts have been shown when this one has. */
  private static int number(Series series, String part) {
    List<String> ids = series.parts().stream().map(Part::id).toList();
    return Math.max(1, ids.indexOf(part) + 1);
  }
}
