/** `search/index.json`; written by SearchIndex.java. Addresses are relative to its folder. */
interface Index {
  programmes: {
    page: string;
    label: string;
    title: string;
    byline?: string;
    /** What is said; absent without captions. */
    sentences?: string;
    /** Milliseconds and title. */
    chapters: [number, string][];
  }[];
  people: { page: string; name: string; role?: string }[];
}

/** What is said in a programme; written by WriteSentences.java. */
interface Sentences {
  /** Where each is said, in milliseconds; -1 when nobody knows. */
  ms: number[];
  said: string[];
}
