package boxset.series.file;

/** A series file with something of nearly everything. */
final class Sample {
  static final String YAML =
      """
      boxset: 1
      id: long-way-up                  # never change this
      title: The Long Way Up
      noun: Part                       # "Part 1", not "Episode 1"
      logline: Two studio kids build a sound, a label and a fortune.
      synopsis: {short: text/short.txt, long: text/long.txt}   # 50 and 350 words
      language: en
      frame_rate: 23.976
      time_zone: America/New_York
      credits:
        Directed by: Ana Reyes
        Produced by: [Sam Okoro, Lin Wei]
      art: {background: art/wall.tif, title: art/title.svg, focus: [62%, 40%]}
      stills: stills/                  # caption and credit read from each file's IPTC
      parts:
        - id: p1
          title: Basement
          master: masters/part1.mov
          audio:
            - {file: masters/part1-51.wav, kind: mix}
            - {file: masters/part1-commentary.wav, kind: commentary, by: Ana Reyes}
          captions: [{file: captions/part1.en.srt, kind: sdh}]
          chapters:
            00:00:00: Four tracks and a fan heater
            00:11:42: The first cheque
            00:24:08: Silence
          breaks: [00:15:30, 00:33:05]          # for channels; not chapters
        - {id: p2, title: Contract, master: masters/part2.mov}
        - {id: p3, title: Noise, master: masters/part3.mov}
        - {id: p4, title: Again, master: masters/part4.mov}
      interviews:
        - {id: dee, name: Dee Marsh, role: engineer, file: interviews/dee.mov, transcript: interviews/dee.vtt}
      themes:
        loyalty: [p1 00:14:10-00:15:02, p3 00:40:00-00:41:30, dee 00:03:20-00:04:05]
      extras:
        - {title: Dee in full, kind: extended interview, use: dee}
        - {title: The missing tape, kind: deleted scene, file: extras/tape.mov, part: p2}
      music:
        - {cue: Night Bus, at: p1 00:24:08-00:25:40, use: BV, by: {D. Marsh: 100%}, cleared: all, where: world}
        - {cue: Old Hit, at: p3 00:02:00-00:02:45, use: VV, cleared: [run]}   # every other window stops here
      windows:
        press:     {opens: 2026-05-01, embargo: 2026-06-14 21:00 America/New_York}
        run:       {channel: Long Way TV, premiere: 2026-06-14 21:00, slot: nightly, repeats: [02:00, noon], marathon: sunday}
        stream:    {opens: 2026-06-18, where: world}
        download:  {opens: 2026-09-01}
        dvd:       {opens: 2026-11-24, standard: [ntsc, pal], keep_together: [[p1, p2]]}
        bluray:    {opens: 2026-11-24}
      screeners: {list: people/critics.csv, until: 2026-06-13, mark: name}
      codes: {batch: sleeve, count: 500, gives: [stream, download]}
      check_for: [pbs, apple, amazon, filmhub, warner]
      """;

  private Sample() {}
}
