package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U16;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams that a play item can show: STN_table(). A stream's number is its place in its list,
 * from 1, and viewers keep the number from play item to play item.
 *
 * @param video the picture; exactly one
 * @param audio 0 to 32
 * @param captions presentation graphics or text subtitles, 0 to 255
 * @param menus interactive graphics, 0 to 32
 * @param secondaryAudio mixed with the sound, 0 to 32
 * @param secondaryVideo a picture in the picture, 0 to 32
 * @param pictureInPictureCaptions captions of the secondary video, 0 to 255
 */
public record StreamTable(
    List<Stream<StreamAttributes.Video>> video,
    List<Stream<StreamAttributes.Audio>> audio,
    List<Stream<? extends StreamAttributes>> captions,
    List<Stream<StreamAttributes.InteractiveGraphics>> menus,
    List<SecondaryAudio> secondaryAudio,
    List<SecondaryVideo> secondaryVideo,
    List<Stream<? extends StreamAttributes>> pictureInPictureCaptions)
    implements Structure {
  private static final int MOST_STREAMS = 32;
  private static final int MOST_CAPTIONS = 255;

  /** A stream: where it is and what it is. */
  public record Stream<A extends StreamAttributes>(StreamEntry entry, A attributes)
      implements Structure {
    /** A stream in the clip of the play item. */
    public static <A extends StreamAttributes> Stream<A> of(int pid, A attributes) {
      return new Stream<>(new StreamEntry.InPlayItem(pid), attributes);
    }

    @Override
    public void write(FieldWriter w) {
      entry.write(w);
      attributes.write(w);
    }
  }

  /**
   * Sound that is mixed with the primary sound.
   *
   * @param with numbers of the sounds that it goes with, from 1
   */
  public record SecondaryAudio(Stream<StreamAttributes.Audio> stream, List<Integer> with)
      implements Structure {
    /** Keeps the order. */
    public SecondaryAudio {
      with = List.copyOf(with);
      if (!stream.attributes().coding().isSecondary()) {
        throw new IllegalArgumentException(stream.attributes() + " cannot be mixed");
      }
    }

    @Override
    public void write(FieldWriter w) {
      stream.write(w);
      references(w, "primary_audio_stream_id_ref", with);
    }
  }

  /**
   * A picture in the picture.
   *
   * @param audio numbers of the secondary sounds that go with it, from 1
   * @param captions numbers of its captions, from 1
   */
  public record SecondaryVideo(
      Stream<StreamAttributes.Video> stream, List<Integer> audio, List<Integer> captions)
      implements Structure {
    /** Keeps the orders. */
    public SecondaryVideo {
      audio = List.copyOf(audio);
      captions = List.copyOf(captions);
    }

    @Override
    public void write(FieldWriter w) {
      stream.write(w);
      references(w, "secondary_audio_stream_id_ref", audio);
      references(w, "PiP_PG_textST_stream_id_ref", captions);
    }
  }

  /** Refuses more than the table counts. */
  public StreamTable {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
    captions = List.copyOf(captions);
    menus = List.copyOf(menus);
    secondaryAudio = List.copyOf(secondaryAudio);
    secondaryVideo = List.copyOf(secondaryVideo);
    pictureInPictureCaptions = List.copyOf(pictureInPictureCaptions);
    if (video.size() != 1) {
      throw new IllegalArgumentException("A play item has one picture, not " + video.size());
    }
    atMost(MOST_STREAMS, "sounds", audio);
    atMost(MOST_CAPTIONS, "captions", captions);
    atMost(MOST_STREAMS, "menus", menus);
    atMost(MOST_STREAMS, "secondary sounds", secondaryAudio);
    atMost(MOST_STREAMS, "secondary pictures", secondaryVideo);
    atMost(MOST_CAPTIONS, "captions of secondary pictures", pictureInPictureCaptions);
    areCaptions(captions);
    areCaptions(pictureInPictureCaptions);
  }

  /** A table without secondary streams. */
  public static StreamTable of(
      Stream<StreamAttributes.Video> video,
      List<Stream<StreamAttributes.Audio>> audio,
      List<Stream<? extends StreamAttributes>> captions,
      List<Stream<StreamAttributes.InteractiveGraphics>> menus) {
    return new StreamTable(List.of(video), audio, captions, menus, List.of(), List.of(), List.of());
  }

  private static void atMost(int most, String name, List<?> streams) {
    if (streams.size() > most) {
      throw new IllegalArgumentException(
          "A play item has at most %d %s, not %d".formatted(most, name, streams.size()));
    }
  }

  private static void areCaptions(List<Stream<? extends StreamAttributes>> streams) {
    for (Stream<? extends StreamAttributes> stream : streams) {
      switch (stream.attributes()) {
        case StreamAttributes.PresentationGraphics _, StreamAttributes.TextSubtitle _ -> {}
        default -> throw new IllegalArgumentException(stream.attributes() + " are no captions");
      }
    }
  }

  /** What each stream is, in the order of the table: what play items of a play list share. */
  public List<StreamAttributes> attributes() {
    List<StreamAttributes> attributes = new ArrayList<>();
    video.forEach(stream -> attributes.add(stream.attributes()));
    audio.forEach(stream -> attributes.add(stream.attributes()));
    captions.forEach(stream -> attributes.add(stream.attributes()));
    pictureInPictureCaptions.forEach(stream -> attributes.add(stream.attributes()));
    menus.forEach(stream -> attributes.add(stream.attributes()));
    secondaryAudio.forEach(audio -> attributes.add(audio.stream().attributes()));
    secondaryVideo.forEach(video -> attributes.add(video.stream().attributes()));
    return attributes;
  }

  /** Where each stream is, in the order of the table. */
  public List<StreamEntry> entries() {
    List<StreamEntry> entries = new ArrayList<>();
    video.forEach(stream -> entries.add(stream.entry()));
    audio.forEach(stream -> entries.add(stream.entry()));
    captions.forEach(stream -> entries.add(stream.entry()));
    pictureInPictureCaptions.forEach(stream -> entries.add(stream.entry()));
    menus.forEach(stream -> entries.add(stream.entry()));
    secondaryAudio.forEach(audio -> entries.add(audio.stream().entry()));
    secondaryVideo.forEach(video -> entries.add(video.stream().entry()));
    return entries;
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.table("STN_table", U16, AFTER_FIELD)) {
      w.zeros("reserved", 2);
      w.u8("number_of_video_stream_entries", video.size());
      w.u8("number_of_audio_stream_entries", audio.size());
      w.u8("number_of_PG_textST_stream_entries", captions.size());
      w.u8("number_of_IG_stream_entries", menus.size());
      w.u8("number_of_secondary_audio_stream_entries", secondaryAudio.size());
      w.u8("number_of_secondary_video_stream_entries", secondaryVideo.size());
      w.u8("number_of_PiP_PG_textST_stream_entries", pictureInPictureCaptions.size());
      w.zeros("reserved", 5);
      w.each("video", video);
      w.each("audio", audio);
      w.each("PG_textST", captions);
      w.each("PiP_PG_textST", pictureInPictureCaptions);
      w.each("IG", menus);
      w.each("secondary_audio", secondaryAudio);
      w.each("secondary_video", secondaryVideo);
    }
  }

  private static void references(FieldWriter w, String name, List<Integer> numbers) {
    w.u8("number_of_" + name + "_entries", numbers.size());
    w.zeros("reserved", 1);
    for (int number : numbers) {
      w.u8(name, number);
    }
    w.zeros("reserved", numbers.size() % 2);
  }
}
