package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.model.Art;
import boxset.series.model.AudioTrack;
import boxset.series.model.CaptionTrack;
import boxset.series.model.Chapter;
import boxset.series.model.Credit;
import boxset.series.model.FileRef;
import boxset.series.model.FrameRate;
import boxset.series.model.Identifier;
import boxset.series.model.Mark;
import boxset.series.model.Part;
import boxset.series.model.Scan;
import boxset.series.model.Segment;
import boxset.series.model.Still;
import boxset.series.model.Synopsis;
import boxset.series.model.When;
import java.util.List;

/** The parts. */
final class PartKeys {
  private static final Key<String> ID =
      required(
          "id",
          Scalars.newId(Names.Kind.PART, "p1"),
          "Permanent: addresses, codes and stores refer to it. Lower case letters, digits and"
              + " dashes.");
  private static final Key<String> TITLE =
      required("title", Scalars.line("a title", "Basement"), "As viewers see it.").not("name");
  private static final Key<Integer> NUMBER =
      optional("number", Scalars.number("a number", "1", 0, 9999), "As viewers see it.")
          .without("its place in the list")
          .not("episode", "part", "no");
  private static final Key<String> NOUN =
      optional(
              "noun", Scalars.line("a word", "Prologue"), "What this part is called, alone of all.")
          .without("the noun of the series");
  private static final Key<FileRef> MASTER =
      required(
              "master",
              FileShape.file("masters/part1.mov"),
              "The finished picture, usually with sound.")
          .not("file", "video", "picture", "source", "path");
  private static final Key<FileRef> TEXTLESS =
      optional(
          "textless",
          FileShape.file("masters/part1-textless.mov"),
          "The same picture without words on it.");
  private static final Key<List<AudioTrack>> AUDIO =
      optional(
              "audio",
              TrackKeys.AUDIO.oneOrMore("sound tracks"),
              "Sound besides, or instead of, what the master holds. Name the master's own tracks"
                  + " with `track` to keep them.")
          .without("every sound track of the master, as mixes")
          .not("sound", "sounds", "audiotracks");
  private static final Key<List<CaptionTrack>> CAPTIONS =
      optional("captions", TrackKeys.CAPTIONS.oneOrMore("captions"), "Captions and subtitles.")
          .not("subtitles", "subs", "cc", "srt");
  private static final Key<List<Chapter>> CHAPTERS =
      optional(
          "chapters",
          TimeKeys.CHAPTERS,
          "Named places to go to, by timecode. They appear in every edition. A chapter is not a"
              + " break.");
  private static final Key<List<Mark>> BREAKS =
      optional("breaks", TimeKeys.BREAKS, "Where a channel may interrupt. Nothing else uses them.")
          .not("adbreaks", "cuepoints");
  private static final Key<List<Segment>> SEGMENTS =
      optional("segments", TimeKeys.SEGMENTS, "Opening titles, recap, end credits, next time.");
  private static final Key<Mark> POSTER =
      optional("poster", Scalars.MARK, "The frame that stands for the part before it plays.")
          .without("a picture chosen from the part")
          .not("thumbnail", "thumb");
  private static final Key<String> LOGLINE =
      optional("logline", Scalars.LINE, "What it is about, in one line.");
  private static final Key<Synopsis> SYNOPSIS =
      optional("synopsis", WordKeys.SYNOPSIS, "What it is about, short and long.")
          .not("description", "summary");
  private static final Key<List<Credit>> CREDITS =
      optional("credits", WordKeys.CREDITS, "Roles and names of this part.")
          .without("the credits of the series");
  private static final Key<List<Identifier>> IDS =
      optional("ids", IdentifierKeys.IDS, "Numbers given by others.");
  private static final Key<List<Still>> STILLS =
      optional("stills", PictureKeys.STILLS, "A folder or a list of photographs.");
  private static final Key<Art> ART =
      optional("art", PictureKeys.ART, "Key art of this part.").without("the art of the series");
  private static final Key<When> AIRS =
      optional("airs", DateText.DAY_OR_TIME, "When this part is or was first shown.")
          .not("airdate", "date", "released");
  private static final Key<FrameRate> FRAME_RATE =
      optional("frame_rate", Scalars.FRAME_RATE, "Only when the master says it wrong.")
          .without("what the master says")
          .not("fps", "rate");
  private static final Key<Scan> SCAN =
      optional(
              "scan",
              ChoiceShape.of("scan", Scan.class),
              "Only when the master says it wrong: whether its pictures are whole or in fields.")
          .without("what the master says");
  private static final Key<String> LANGUAGE =
      optional("language", LanguageText.LANGUAGE, "The language spoken.")
          .without("the language of the series")
          .not("lang");

  static final Keys<Part> PART =
      new Keys<>(
          "a part",
          "A numbered part of the series.",
          List.of(
              ID,
              TITLE,
              NUMBER,
              NOUN,
              MASTER,
              TEXTLESS,
              AUDIO,
              CAPTIONS,
              CHAPTERS,
              BREAKS,
              SEGMENTS,
              POSTER,
              LOGLINE,
              SYNOPSIS,
              CREDITS,
              IDS,
              STILLS,
              ART,
              AIRS,
              FRAME_RATE,
              SCAN,
              LANGUAGE),
          PartKeys::part);

  private PartKeys() {}

  private static Part part(Fields f) {
    int position = f.reading().nextPart();
    return new Part(
        f.require(ID),
        f.require(TITLE),
        f.get(NUMBER).orElse(position),
        f.get(NOUN),
        f.require(MASTER),
        f.get(TEXTLESS),
        f.list(AUDIO),
        f.list(CAPTIONS),
        f.list(CHAPTERS),
        f.list(BREAKS),
        f.list(SEGMENTS),
        f.get(POSTER),
        f.get(LOGLINE),
        f.get(SYNOPSIS).orElse(Synopsis.NONE),
        f.list(CREDITS),
        f.list(IDS),
        f.list(STILLS),
        f.get(ART),
        f.get(AIRS),
        f.get(FRAME_RATE),
        f.get(SCAN),
        f.get(LANGUAGE),
        f.place());
  }
}
