import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.cmaf.Chunk;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TrackFile;
import boxset.formats.cmaf.TrackMetadata;
import boxset.formats.dash.MediaPresentationDescription;
import boxset.formats.hls.HlsPresentation;
import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.MovieReader;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Packages encoded chunks from the command line, as a build does, to measure and to try out the packager alone:
 * {@code Packaging OUT RATE RUNG... [sound=FILE] [trick=FILE,FILE...]}, where a rung is {@code FILE,FILE...}.
 */
final class Packaging {
  private Packaging() {}

  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    String[] fraction = args[1].split("/");
    FrameRate rate =
        new FrameRate(
            Long.parseLong(fraction[0]), fraction.length > 1 ? Long.parseLong(fraction[1]) : 1);
    List<List<Chunk>> rungs = new ArrayList<>();
    Optional<Path> sound = Optional.empty();
    Optional<String> trick = Optional.empty();
    for (int i = 2; i < args.length; i++) {
      if (args[i].startsWith("sound=")) {
        sound = Optional.of(Path.of(args[i].substring(6)));
      } else if (args[i].startsWith("trick=")) {
        trick = Optional.of(args[i].substring(6));
      } else {
        rungs.add(chunks(args[i], List.of()));
      }
    }
    int frames = rungs.getFirst().stream().mapToInt(Chunk::frames).sum();
    Segmentation segmentation =
        Segmentation.of(rate, frames, Segmentation.commonIdrFrames(rungs, rate), Set.of(0));

    List<PictureTrack> pictures = new ArrayList<>();
    for (int i = 0; i < rungs.size(); i++) {
      TrackFile file =
          TrackFile.ofPictures(rungs.get(i), segmentation, TrackMetadata.picture("Picture"));
      write(file, out.resolve("v" + i + ".mp4"));
      pictures.add(new PictureTrack("v" + i + ".mp4", "v" + i + ".m3u8", file.index()));
    }
    List<SoundTrack> sounds = new ArrayList<>();
    if (sound.isPresent()) {
      TrackFile file =
          TrackFile.ofSound(
              chunk(sound.get(), 0),
              segmentation,
              new TrackMetadata("en", "English", List.of("main")));
      write(file, out.resolve("a.mp4"));
      sounds.add(
          new SoundTrack("a.mp4", "a.m3u8", file.index(), "English", "en", SoundPurpose.MAIN, true));
    }
    Optional<PictureTrack> trickTrack = Optional.empty();
    if (trick.isPresent()) {
      TrackFile file =
          TrackFile.ofTrickPictures(
              chunks(trick.get(), rungs.getFirst()), segmentation, TrackMetadata.picture("Trick"));
      write(file, out.resolve("t.mp4"));
      trickTrack = Optional.of(new PictureTrack("t.mp4", "t.m3u8", file.index()));
    }
    Presentation presentation =
        new Presentation(
            pictures, trickTrack, sounds, List.of(), Optional.empty(), Optional.empty());
    HlsPresentation hls = new HlsPresentation(presentation);
    Files.writeString(out.resolve("master.m3u8"), hls.multivariant());
    for (PictureTrack track : pictures) {
      Files.writeString(out.resolve(track.playlistUri()), hls.media(track));
    }
    for (SoundTrack track : sounds) {
      Files.writeString(out.resolve(track.playlistUri()), hls.media(track));
    }
    if (trickTrack.isPresent()) {
      Files.writeString(out.resolve("t.m3u8"), hls.iFrames(trickTrack.get()));
    }
    Files.writeString(out.resolve("m.mpd"), MediaPresentationDescription.of(presentation));
  }

  private static List<Chunk> chunks(String files, List<Chunk> lengths) throws Exception {
    List<Chunk> chunks = new ArrayList<>();
    for (String file : files.split(",")) {
      int at = chunks.size();
      chunks.add(chunk(Path.of(file), lengths.isEmpty() ? -1 : lengths.get(at).frames()));
    }
    return chunks;
  }

  private static Chunk chunk(Path file, int frames) throws Exception {
    // Stays open and mapped until the program ends.
    ByteSource source = ByteSource.of(FileChannel.open(file), Arena.global());
    EncodedTrack track = MovieReader.read(source);
    return new Chunk(
        file.toString(), frames < 0 ? track.samples().count() : frames, track, source);
  }

  private static void write(TrackFile file, Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.writeTo(ByteSink.to(channel));
    }
  }
}
