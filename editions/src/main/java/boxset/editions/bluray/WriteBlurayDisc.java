package boxset.editions.bluray;

import boxset.editions.AllProcessors;
import boxset.editions.bluray.DiscTables.LaidOut;
import boxset.editions.bluray.menus.BlurayMenu;
import boxset.editions.disc.CountingSink;
import boxset.editions.disc.DiscAuthoring;
import boxset.editions.disc.DiscFit;
import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscNotes;
import boxset.editions.disc.SoundCoding;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcException;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.BdavException;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipGraphics;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdav.LpcmSound;
import boxset.formats.bdav.SoundStream;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bluray.BdmvException;
import boxset.formats.bluray.BdmvFolder;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import boxset.formats.discimage.BlurayImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import boxset.formats.pgs.GraphicsException;
import boxset.formats.sectors.Sectors;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import boxset.steps.FileBytes;
import boxset.steps.PresentationNotes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Authors a disc. Inputs are those that {@link BlurayContent} names, and {@link DiscFit#INPUT}; of
 * captions, {@code NAME} is the stream and {@code NAME-notes} what became of them. Outputs {@link
 * DiscAuthoring#IMAGE} and {@link DiscAuthoring#NOTES}.
 *
 * @param name how messages call the disc
 * @param format how large it may be
 * @param menu its menu, if it has one
 */
record WriteBlurayDisc(
    String name, BlurayContent content, DiscFormat format, Optional<BlurayMenu> menu)
    implements Work {
  /** Folders of the disc that nothing is in. */
  static final List<String> EMPTY_FOLDERS =
      List.of(
          "BDMV/AUXDATA",
          "BDMV/BACKUP/BDJO",
          "BDMV/BACKUP/JAR",
          "BDMV/BDJO",
          "BDMV/JAR",
          "CERTIFICATE/BACKUP");

  /** The input that says what became of captions. */
  static String notes(String captions) {
    return captions + "-notes";
  }

  @Override
  public String verb() {
    return "write disc";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("content", content.toString()).put("format", format.name());
    menu.ifPresent(pages -> pages.describe(key));
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    List<String> notes = new ArrayList<>(DiscFit.read(workspace).notes(name, format));
    try (FileBytes files = new FileBytes()) {
      List<NotedClip> clips =
          AllProcessors.map(
              content.clips(), StepFailure.class, clip -> laidOut(clip, workspace, files));
      clips.forEach(clip -> notes.addAll(clip.notes()));
      DiscTables tables = new DiscTables(content, clips.stream().map(NotedClip::laidOut).toList());
      write(
          menu.isPresent()
              ? MenuTables.of(menu.get(), tables, workspace)
              : new PlainTitles(content).disc(tables),
          workspace);
    } catch (BdmvException
        | BdavException
        | AvcException
        | GraphicsException
        | MalformedException e) {
      throw unwritable(e);
    }
    FactsFile.write(workspace.output(DiscAuthoring.NOTES), new DiscNotes(notes));
  }

  private StepFailure unwritable(Exception e) {
    return new StepFailure(name + ".iso cannot be authored: " + e.getMessage(), e);
  }

  /**
   * A clip, and what is to be said of it.
   *
   * @param notes what became of its captions
   */
  private record NotedClip(LaidOut laidOut, List<String> notes) {}

  private NotedClip laidOut(BlurayContent.Clip clip, Workspace workspace, FileBytes files)
      throws IOException, StepFailure {
    List<String> notes = new ArrayList<>();
    try {
      return new NotedClip(laidOut(clip, workspace, files, notes), notes);
    } catch (AvcException | MalformedException e) {
      throw unwritable(e);
    }
  }

  private LaidOut laidOut(
      BlurayContent.Clip clip, Workspace workspace, FileBytes files, List<String> notes)
      throws IOException, StepFailure, AvcException, MalformedException {
    AvcStream video = video(clip, workspace, files);
    List<ClipSound> sounds = new ArrayList<>();
    for (int i = 0; i < clip.sounds().size(); i++) {
      SoundStream sound = sound(clip.sounds().get(i), workspace, files);
      sounds.add(new ClipSound(sound, clip.streams().sounds().get(i), 0));
    }
    List<ClipGraphics> captions = new ArrayList<>();
    for (int i = 0; i < clip.captions().size(); i++) {
      captions.add(captions(clip, i, workspace, files, notes));
    }
    try {
      ClipLayout layout = ClipLayout.of(new Clip(video, sounds, captions, List.of()));
      return new LaidOut(
          layout,
          picture ->
              picture == video.units() ? layout.end() : layout.time(video.outputTick(picture)));
    } catch (BdavException e) {
      throw new StepFailure(
          "%s cannot be on %s.iso: %s".formatted(clip.id(), name, e.getMessage()), e);
    }
  }

  private static AvcStream video(BlurayContent.Clip clip, Workspace workspace, FileBytes files)
      throws IOException, AvcException {
    List<ByteSource> pieces = new ArrayList<>();
    for (BlurayContent.Piece piece : clip.pictures()) {
      pieces.add(files.read(DiscFit.piece(workspace, piece.input())));
    }
    return AvcStream.read(pieces);
  }

  private static SoundStream sound(BlurayContent.Sound sound, Workspace workspace, FileBytes files)
      throws IOException, MalformedException {
    ByteSource bytes = files.read(workspace.input(sound.input()));
    return switch (sound.coding()) {
      case SoundCoding.Ac3 _ -> new Ac3Sound(Ac3Stream.read(bytes), 0);
      case SoundCoding.Lpcm(int bits) ->
          new LpcmSound(bytes, SampleRate.KHZ_48, bits, sound.channels());
    };
  }

  private static ClipGraphics captions(
      BlurayContent.Clip clip, int i, Workspace workspace, FileBytes files, List<String> notes)
      throws IOException, MalformedException {
    String track = clip.captions().get(i);
    if (track.isEmpty()) {
      return new ClipGraphics(clip.streams().captions().get(i), List.of());
    }
    notes.addAll(PresentationNotes.read(workspace.input(notes(track))).problems());
    return ClipGraphics.read(clip.streams().captions().get(i), files.read(workspace.input(track)));
  }

  private void write(AuthoredDisc disc, Workspace workspace)
      throws BdmvException, StepFailure, IOException {
    List<DiscFile> files = new ArrayList<>();
    for (Map.Entry<String, Bytes> file : disc.folder().files().entrySet()) {
      byte[] bytes = file.getValue().toArray();
      files.add(file(file.getKey(), bytes.length, sink -> sink.write(ByteBuffer.wrap(bytes))));
    }
    disc.streams()
        .forEach((number, stream) ->
            files.add(file(BdmvFolder.streamPath(number), stream.bytes(), stream.content())));
    BlurayImage image =
        new BlurayImage(
            VolumeName.of(content.volume(), content.set()),
            BdmvFolder.FOLDERS,
            files,
            content.recorded());
    long bytes = image.sectors() * Sectors.SIZE;
    if (bytes > format.bytes()) {
      throw new StepFailure(
          "%s.iso is %d bytes too large for a %s. Ask for a larger `format`, or for none."
              .formatted(name, bytes - format.bytes(), format));
    }
    FileBytes.writeImage(
        sink -> image.writeTo(new CountingSink(sink, bytes, workspace)),
        workspace.output(DiscAuthoring.IMAGE));
  }

  private static DiscFile file(String path, long length, DiscFile.Content content) {
    int slash = path.lastIndexOf('/');
    return new DiscFile(path.substring(0, slash), path.substring(slash + 1), length, content);
  }
}
