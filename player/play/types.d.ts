/** What a watch page tells its scripts; written by Playback.java and Page.java. */

/** A track file: `ftyp moov sidx (moof mdat)*`, every segment one `moof mdat`. */
interface Track {
  /** Name of the file in the stream's folder. */
  file: string;
  /** RFC 6381. */
  codecs: string;
  /** Average bits a second. */
  rate: number;
  /** `ftyp moov`, base64. */
  init: string;
  /** Ticks a second. */
  timescale: number;
  /** Runs of equal length: ticks, count, ticks, count, ... */
  durations: number[];
  /** Of the first segment in the file. */
  offset: number;
  /** Bytes: of the first segment, then each one's difference from the one before. */
  sizes: number[];
}

interface PictureTrack extends Track {
  width: number;
  height: number;
}

interface SoundTrack extends Track {
  name: string;
  language: string;
  kind: "mix" | "commentary" | "description";
  chosen: boolean;
}

/** Everything, or only the first segments of every track. */
interface Tables {
  /** Lowest rate first. */
  pictures: PictureTrack[];
  sounds: SoundTrack[];
}

/** Preview pictures on sheets. */
interface Previews {
  sheets: string[];
  everyMs: number;
  columns: number;
  rows: number;
  width: number;
  height: number;
  count: number;
}

interface Span {
  startMs: number;
  endMs: number;
}

/** The first segment of a kind, fetched while the page was still coming. */
interface FirstSegment {
  /** Which of the tracks. */
  track: number;
  /** Where playing begins in it, seconds. */
  time: number;
  buffer: SourceBuffer | null;
  /** Whether all of it was appended; never rejects. */
  finished: Promise<boolean>;
  /** Bytes fetched, and how long that took once the first of them was there. */
  bytes: number;
  ms: number;
}

/** One of a list that is played whole. */
interface Queued {
  /** Address of its page. */
  page: string;
  label: string;
  title: string;
  /** Address of its still; empty for none. */
  picture: string;
}

interface Boxset {
  series: string;
  id: string;
  durationMs: number;
  /** Folder of the stream, relative to the page, ending in a slash. */
  stream: string;
  /** Folder of the modules, ending in a slash. */
  modules: string;
  /** Their names, for fetching them together. */
  moduleNames: string[];
  /** Style sheets of the page, in the order of the cascade. */
  styles: string[];
  /** The first segments of all tracks. */
  head: Tables;
  /** Name of the file with all segments; none when `head` has them all. */
  table: string | null;
  progressive: string | null;
  previews: Previews | null;
  chapters: { startMs: number; title: string }[];
  intro: Span | null;
  recap: Span | null;
  credits: Span | null;
  /** Page of the next part. */
  next: string | null;
  /** Of the first screen. */
  fonts: string[];

  // What the start-up script adds.
  /** Seconds where playing begins. */
  startAt: number;
  /** Seconds where a clip ends. */
  endAt: number | null;
  /** All segments, when they were needed at once; of null when that failed. */
  tables: Promise<Tables | null> | null;
  source: MediaSource | null;
  first: { picture: FirstSegment; sound: FirstSegment | null } | null;
  /** Leaves playing to the browser: native controls and the page's own sources. */
  giveUp(): void;
}

interface Window {
  boxset: Boxset;
  ManagedMediaSource?: typeof MediaSource;
}

declare const boxset: Boxset;
