package boxset.channel.tuner;

import boxset.channel.Media;
import boxset.channel.Track;
import boxset.formats.bytes.ByteSource;
import boxset.formats.cmaf.ByteRange;
import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.MovieException;
import boxset.formats.isobmff.MovieReader;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A track of a content, as its files hold it.
 *
 * @param media where its segments are
 * @param header how its samples are coded
 */
record TrackReader(Media media, SegmentStore store, EncodedTrack header) {
  /** Opens a track: reads its initialization. */
  static TrackReader open(Track track, SegmentStore store) throws IOException {
    Media media = track.media();
    ByteBuffer initialization =
        switch (media) {
          case Media.TrackFile file -> {
            ByteRange range =
                file.initialization()
                    .orElseThrow(() -> new IOException(file.uri() + " has no initialization"));
            yield store.read(file.uri(), range.offset(), Math.toIntExact(range.length()));
          }
          case Media.SegmentFiles files ->
              store.read(
                  files
                      .initialization()
                      .orElseThrow(
                          () -> new IOException(files.template() + " has no initialization")),
                  0,
                  -1);
        };
    byte[] bytes = new byte[initialization.remaining()];
    initialization.get(bytes);
    try {
      EncodedTrack header = MovieReader.readInitialization(ByteSource.of(bytes));
      return new TrackReader(media, store, header);
    } catch (MovieException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The bytes of a segment: {@code moof} and {@code mdat}. */
  ByteBuffer segment(int number) throws IOException {
    return switch (media) {
      case Media.TrackFile file -> {
        ByteRange range = file.range(number);
        yield store.read(file.uri(), range.offset(), Math.toIntExact(range.length()));
      }
      case Media.SegmentFiles files -> store.read(files.uri(number), 0, -1);
    };
  }

  /** Ticks from the decoding of the first sample to the beginning of what is presented. */
  long leadIn() {
    return header.edits().isEmpty() ? 0 : Math.max(0, header.edits().getFirst().mediaTime());
  }
}
