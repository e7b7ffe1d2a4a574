package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.MediaFacts.AudioTrack;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.TextTrack;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Ffmpeg;
import boxset.tools.Ffprobe;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a file is. Input {@code media}; output {@code facts.json}, a {@link MediaFacts}.
 *
 * <p>Fails, in words, when the file is no medium, is cut off, or is encrypted.
 */
public record Probe(Ffprobe ffprobe, Ffmpeg ffmpeg) implements Work {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String verb() {
    return "probe";
  }

  @Override
  public int logic() {
    return 2;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffprobe", ffprobe.version()).put("ffmpeg", ffmpeg.version());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    JsonNode root;
    PacketTimes packets = new PacketTimes();
    try {
      root = describe(media, workspace);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "-v",
                  "error",
                  "-show_entries",
                  "packet=stream_index,pts,dts,duration,flags",
                  "-of",
                  "csv=p=0"));
      arguments.addAll(MediaUrl.input(media));
      ffprobe.run(arguments, workspace.log(), packets::add);
    } catch (ToolFailure e) {
      throw MediaFailure.unreadable(media, e, workspace.log());
    }
    FactsFile.write(workspace.output("facts.json"), facts(media, root, packets, workspace));
  }

  private JsonNode describe(Path media, Workspace workspace)
      throws ToolFailure, IOException, InterruptedException {
    StringBuilder json = new StringBuilder();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of", "json"));
    arguments.addAll(MediaUrl.input(media));
    ffprobe.run(arguments, workspace.log(), line -> json.append(line).append('\n'));
    try {
      return JSON.readTree(json.toString());
    } catch (JacksonException e) {
      throw new IOException("ffprobe wrote what is no JSON", e);
    }
  }

  private MediaFacts facts(Path media, JsonNode root, PacketTimes packets, Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    Fields fields = new Fields(ffmpeg, workspace, media);
    StreamReader reader = new StreamReader(packets);
    boolean indexed = root.path("format").path("format_name").asString("").startsWith("mov");
    List<VideoTrack> pictures = new ArrayList<>();
    List<AudioTrack> sounds = new ArrayList<>();
    List<TextTrack> texts = new ArrayList<>();
    for (JsonNode stream : root.path("streams")) {
      if (StreamReader.isEncrypted(stream)) {
        throw MediaFailure.of(
            media, "The file is encrypted. Use the master without copy protection.");
      }
      int index = stream.path("index").asInt(0);
      PacketTimes.Track track = packets.track(index);
      boolean readable = stream.has("codec_name") && track.read() > 0;
      switch (stream.path("codec_type").asString("")) {
        case "video" -> {
          if (readable && !StreamReader.isCover(stream) && stream.path("width").asInt(0) > 0) {
            pictures.add(picture(media, indexed, stream, track, reader, fields));
          }
        }
        case "audio" -> {
          if (readable && stream.path("channels").asInt(0) > 0) {
            sounds.add(reader.sound(stream));
          }
        }
        case "subtitle" -> {
          if (readable) {
            texts.add(StreamReader.text(stream));
          }
        }
        default -> {}
      }
    }
    if (pictures.isEmpty() && sounds.isEmpty() && texts.isEmpty()) {
      throw MediaFailure.of(
          media, "There is neither picture nor sound in it that can be read. Export it again.");
    }
    return gather(root, pictures, sounds, texts);
  }

  private static VideoTrack picture(
      Path media,
      boolean indexed,
      JsonNode stream,
      PacketTimes.Track track,
      StreamReader reader,
      Fields fields)
      throws StepFailure, IOException, InterruptedException {
    if (track.timeless()) {
      throw MediaFailure.of(
          media,
          "Its pictures have no times. Put it, as it is, into a MOV, MP4 or MKV file: a raw stream"
              + " cannot be cut exactly.");
    }
    VideoTrack guess = reader.picture(stream, FieldOrder.PROGRESSIVE);
    long promised = stream.path("nb_frames").asLong(0);
    // Only this index counts pictures; an AVI counts also those it leaves out.
    if (indexed && promised > track.read() + Math.max(1, promised / 200)) {
      throw MediaFailure.of(
          media,
          "The picture stops at %s: %d of %d pictures are there. The file was cut off; copy or export it again."
              .formatted(Clock.of(guess.durationMicros()), track.read(), promised));
    }
    Fields.Flags flags = fields.flags(guess.index());
    if (flags.pictures() == 0) {
      throw MediaFailure.of(
          media,
          "Its picture (%s, %d x %d) cannot be decoded: it is damaged. Copy or export it again."
              .formatted(guess.codec(), guess.width(), guess.height()));
    }
    return reader.picture(stream, fields.order(guess, flags));
  }

  private static MediaFacts gather(
      JsonNode root, List<VideoTrack> pictures, List<AudioTrack> sounds, List<TextTrack> texts) {
    long start =
        LongStream.concat(
                pictures.stream().mapToLong(VideoTrack::startMicros),
                sounds.stream().mapToLong(AudioTrack::startMicros))
            .min()
            .orElse(0);
    long end =
        LongStream.concat(
                pictures.stream().mapToLong(v -> v.startMicros() + v.durationMicros()),
                sounds.stream().mapToLong(a -> a.startMicros() + a.durationMicros()))
            .max()
            .orElse(0);
    String format = root.path("format").path("format_name").asString("");
    MediaFacts facts =
        new MediaFacts(
            format.contains(",") ? format.substring(0, format.indexOf(',')) : format,
            start,
            end - start,
            pictures,
            sounds,
            texts,
            List.of(),
            StreamReader.timecode(root));
    long origin = facts.mainPicture().map(VideoTrack::startMicros).orElse(start);
    return new MediaFacts(
        facts.format(),
        start,
        end - start,
        pictures,
        sounds,
        texts,
        StreamReader.chapters(root, origin),
        facts.startTimecode());
  }
}
