package boxset.steps;

import boxset.formats.bytes.ByteSource;
import boxset.formats.cmaf.Chunk;
import boxset.formats.cmaf.PackagingException;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TrackFile;
import boxset.formats.cmaf.TrackMetadata;
import boxset.formats.cmaf.TrackMetadata.Loudness;
import boxset.formats.isobmff.MovieException;
import boxset.formats.isobmff.MovieReader;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Packages an encoded sound track, cut where the picture is cut. Inputs {@code sound}, the {@code
 * sound.mp4} of {@link EncodeSound}, {@code segments}, the {@code segments.json} of {@link
 * PackagePictures}, and {@code loudness}, the {@code sound.json} of a {@link Listen} to the mix,
 * whose loudness the track tells; outputs {@code track.mp4} and {@code track.json}, a {@link
 * boxset.formats.cmaf.TrackIndex}.
 *
 * @param title the track's own name for itself
 * @param language BCP 47
 * @param roles DASH roles
 */
public record PackageSound(String title, String language, List<String> roles) implements Work {
  public PackageSound {
    roles = List.copyOf(roles);
  }

  @Override
  public String verb() {
    return "package sound";
  }

  @Override
  public int logic() {
    return 2;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("title", title).put("language", language).put("roles", roles.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    try (FileBytes files = new FileBytes()) {
      ByteSource bytes = files.read(workspace.input("sound"));
      Segmentation segments = FactsFile.read(workspace.input("segments"), Segmentation.class);
      SoundFacts heard = SoundFacts.read(workspace.input("loudness"));
      Loudness loudness = new Loudness(heard.integratedLufs(), heard.truePeakDbtp());
      TrackFile file =
          TrackFile.ofSound(
              new Chunk(title, 0, MovieReader.read(bytes), bytes),
              segments,
              new TrackMetadata(language, title, roles, Optional.of(loudness)));
      FileBytes.write(file::writeTo, workspace.output("track.mp4"));
      FactsFile.write(workspace.output("track.json"), file.index());
    } catch (MovieException | PackagingException e) {
      throw new StepFailure("The encoded sound does not fit the picture: " + e.getMessage(), e);
    }
  }
}
