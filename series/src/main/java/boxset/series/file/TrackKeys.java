package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.model.AudioKind;
import boxset.series.model.AudioTrack;
import boxset.series.model.CaptionKind;
import boxset.series.model.CaptionTrack;
import boxset.series.model.FileRef;
import boxset.series.model.Layout;
import boxset.series.model.TrackSource;
import java.util.List;

/** Sound tracks and captions. */
final class TrackKeys {
  private static final Shape<Integer> TRACK_NUMBER =
      Scalars.number("the number of a track", "1", 1, 99);

  private static final Shape<AudioKind> AUDIO_KIND =
      ChoiceShape.of(
          "kind of sound",
          AudioKind.class,
          kind ->
              switch (kind) {
                case MIX -> "mix";
                case COMMENTARY -> "commentary";
                case DESCRIPTION -> "description";
                case MUSIC_AND_EFFECTS -> "m&e";
              });

  private static final Shape<Layout> LAYOUT =
      ChoiceShape.of(
          "layout",
          Layout.class,
          layout ->
              switch (layout) {
                case MONO -> "mono";
                case STEREO -> "stereo";
                case LT_RT -> "lt/rt";
                case SURROUND_5_1 -> "5.1";
                case SURROUND_7_1 -> "7.1";
              });

  private static final Key<FileRef> AUDIO_FILE =
      optional(
              "file",
              FileShape.file("masters/part1-commentary.wav"),
              "A sound file as long as the master. Either this or `track`.")
          .not("path", "src", "source");
  private static final Key<Integer> AUDIO_TRACK =
      optional(
              "track",
              TRACK_NUMBER,
              "A sound track inside the master, counted from 1. Either this or `file`.")
          .not("stream", "index");
  private static final Key<AudioKind> KIND_OF_AUDIO =
      required(
              "kind",
              AUDIO_KIND,
              "What the sound is for. A commentary and a description are never chosen by default;"
                  + " music and effects (m&e) are kept for dubbing and never offered.")
          .not("type");
  private static final Key<String> AUDIO_LANGUAGE =
      optional("language", LanguageText.LANGUAGE, "The language spoken, as a BCP 47 tag.")
          .without("the language of the part")
          .not("lang");
  private static final Key<String> AUDIO_TITLE =
      optional("title", Scalars.line("text", "Director's commentary"), "What viewers choose it by.")
          .without("a name made from kind and language")
          .not("name", "label");
  private static final Key<List<String>> AUDIO_BY =
      optional("by", Scalars.NAME.oneOrMore("names"), "Who speaks, for a commentary.");
  private static final Key<Layout> AUDIO_LAYOUT =
      optional(
              "layout",
              LAYOUT,
              "Which loudspeakers the channels belong to, when the sound file does not say so"
                  + " itself. 5.1 is in the order L R C LFE Ls Rs.")
          .without("what the sound file says")
          .not("channels");

  static final Keys<AudioTrack> AUDIO =
      new Keys<>(
              "a sound track",
              "A sound track: the mix, a commentary, an audio description.",
              List.of(
                  AUDIO_FILE,
                  AUDIO_TRACK,
                  KIND_OF_AUDIO,
                  AUDIO_LANGUAGE,
                  AUDIO_TITLE,
                  AUDIO_BY,
                  AUDIO_LAYOUT),
              f -> {
                TrackSource source = source(f, AUDIO_FILE, AUDIO_TRACK);
                return new AudioTrack(
                    source,
                    f.require(KIND_OF_AUDIO),
                    f.get(AUDIO_LANGUAGE),
                    f.get(AUDIO_TITLE),
                    f.list(AUDIO_BY),
                    f.get(AUDIO_LAYOUT),
                    f.place());
              })
          .like("{file: masters/part1-commentary.wav, kind: commentary}");

  private static final Key<FileRef> CAPTION_FILE =
      optional(
              "file",
              FileShape.file("captions/part1.en.srt"),
              "A caption file: SRT, WebVTT or TTML. Either this or `track`.")
          .not("path", "src", "source");
  private static final Key<Integer> CAPTION_TRACK =
      optional(
              "track",
              TRACK_NUMBER,
              "A caption track inside the master, counted from 1. Either this or `file`.")
          .not("stream", "index");
  private static final Key<CaptionKind> KIND_OF_CAPTIONS =
      required(
              "kind",
              ChoiceShape.of("kind of captions", CaptionKind.class),
              "`sdh` for the deaf and hard of hearing, `subtitles` for a translation, `forced` for"
                  + " what everybody must read.")
          .not("type");
  private static final Key<String> CAPTION_LANGUAGE =
      optional("language", LanguageText.LANGUAGE, "The language written, as a BCP 47 tag.")
          .without("the language of the part")
          .not("lang");
  private static final Key<String> CAPTION_TITLE =
      optional("title", Scalars.line("text", "English SDH"), "What viewers choose it by.")
          .without("a name made from kind and language")
          .not("name", "label");

  static final Keys<CaptionTrack> CAPTIONS =
      new Keys<>(
              "a caption track",
              "Captions: SDH, subtitles or forced narrative.",
              List.of(
                  CAPTION_FILE, CAPTION_TRACK, KIND_OF_CAPTIONS, CAPTION_LANGUAGE, CAPTION_TITLE),
              f -> {
                TrackSource source = source(f, CAPTION_FILE, CAPTION_TRACK);
                return new CaptionTrack(
                    source,
                    f.require(KIND_OF_CAPTIONS),
                    f.get(CAPTION_LANGUAGE),
                    f.get(CAPTION_TITLE),
                    f.place());
              })
          .like("{file: captions/part1.en.srt, kind: sdh}");

  private TrackKeys() {}

  private static TrackSource source(Fields f, Key<FileRef> file, Key<Integer> track) {
    if (f.has(file) == f.has(track)) {
      f.reading()
          .error(
              f.place(track),
              f.has(file)
                  ? "`file` and `track` cannot both be the source"
                  : "this does not say where the track comes from",
              "Write either file: "
                  + file.shape().example()
                  + ", or track: 1 for the first one"
                  + " inside the master.");
      throw new Fields.Incomplete();
    }
    return f.has(file)
        ? new TrackSource.OwnFile(f.require(file))
        : new TrackSource.InMaster(f.require(track), f.place(track));
  }
}
