package boxset.editions.dvd;

import boxset.editions.disc.CountingSink;
import boxset.editions.disc.DiscAuthoring;
import boxset.editions.disc.DiscFit;
import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscNotes;
import boxset.editions.dvd.menus.DvdMenu;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import boxset.formats.discimage.BridgeImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import boxset.formats.dvdvideo.AddedCell;
import boxset.formats.dvdvideo.Disc;
import boxset.formats.dvdvideo.DiscException;
import boxset.formats.dvdvideo.DiscLayout;
import boxset.formats.dvdvideo.LayerBreak;
import boxset.formats.dvdvideo.MenuSet;
import boxset.formats.dvdvideo.Title;
import boxset.formats.dvdvideo.TitleSet;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CommandTable;
import boxset.formats.mpeg2.VideoException;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.sectors.Sectors;
import boxset.formats.vob.Sound;
import boxset.formats.vob.Subpicture;
import boxset.formats.vob.VideoObject;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.DrawSubpictures;
import boxset.steps.FactsFile;
import boxset.steps.FileBytes;
import boxset.steps.SubpictureTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Authors a disc. Inputs are those that {@link DiscContent} names; of captions, {@code NAME} is the
 * units and {@code NAME-table} their table. Outputs {@link DiscAuthoring#IMAGE} and {@link
 * DiscAuthoring#NOTES}.
 *
 * @param name how messages call the disc
 * @param format how large it may be
 * @param menu its menu, if it has one
 * @param firstTitle what plays when the disc is inserted; 0 for the menu
 */
record WriteDisc(
    String name, DiscContent content, DiscFormat format, Optional<DvdMenu> menu, int firstTitle)
    implements Work {
  private static final String PROVIDER = "BOXSET";
  private static final int COLOURS = 16;

  /** Groups of pictures with which a second layer is tried to begin. */
  private static final int MOST_PLACES = 8;

  /** The input that says where the units of captions are. */
  static String table(String captions) {
    return captions + "-table";
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
    key.put("content", content.toString())
        .put("format", format.name())
        .put("firstTitle", firstTitle);
    menu.ifPresent(pages -> pages.describe(key));
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    List<String> notes = new ArrayList<>(DiscFit.read(workspace).notes(name, format));
    try (FileBytes files = new FileBytes()) {
      Disc disc = disc(workspace, files, notes);
      DiscLayout layout = DiscLayout.of(disc);
      if (format == DiscFormat.DVD_9) {
        layout = twoLayers(disc, layout, notes);
      }
      write(layout, workspace);
    } catch (DiscException | VideoException | MalformedException e) {
      throw new StepFailure(name + ".iso cannot be authored: " + e.getMessage(), e);
    }
    FactsFile.write(workspace.output(DiscAuthoring.NOTES), new DiscNotes(notes));
  }

  private DiscLayout twoLayers(Disc disc, DiscLayout plain, List<String> notes)
      throws DiscException, StepFailure {
    Optional<LayerBreak> own = layerBreak(plain);
    if (own.isPresent()) {
      return twoLayers(disc, own.get(), notes);
    }
    BridgeImage image = image(plain);
    List<AddedCell> places =
        AddedCell.forLayerBreak(disc, plain, image.firstFileSector(), image.sectors());
    for (AddedCell place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      Optional<Disc> more = place.in(disc);
      if (more.isPresent()) {
        Optional<LayerBreak> added = layerBreak(DiscLayout.of(more.get()));
        if (added.isPresent()) {
          return twoLayers(more.get(), added.get(), notes);
        }
      }
    }
    throw new StepFailure(
        name
            + " has no place near its middle at which a second layer can begin. Add a chapter to"
            + " the part that plays there.");
  }

  private Optional<LayerBreak> layerBreak(DiscLayout layout) {
    BridgeImage image = image(layout);
    return LayerBreak.choose(layout.cellStarts(), image.firstFileSector(), image.sectors());
  }

  private DiscLayout twoLayers(Disc disc, LayerBreak at, List<String> notes) throws DiscException {
    DiscLayout layout = DiscLayout.of(disc, Optional.of(at));
    long sector =
        image(layout).firstFileSector()
            + layout.cellStarts().stream()
                .filter(start ->
                    start.titleSet() == at.titleSet()
                        && start.object() == at.object()
                        && start.cell() == at.cell())
                .findFirst()
                .orElseThrow()
                .sector();
    String programme = content.sets().get(at.titleSet() - 1).objects().get(at.object()).name();
    notes.add(
        "%s.iso: the second layer begins at sector %d, with cell %d of %s."
            .formatted(name, sector, at.cell() + 1, programme));
    return layout;
  }

  private void write(DiscLayout layout, Workspace workspace) throws StepFailure, IOException {
    BridgeImage image = image(layout);
    long bytes = image.sectors() * Sectors.SIZE;
    if (bytes > format.bytes()) {
      throw new StepFailure(
          "%s.iso is %d bytes too large for a %s. Ask for a larger `format`, or for none."
              .formatted(name, bytes - format.bytes(), format));
    }
    FileBytes.writeImage(
        sink ->
            image.writeTo(
                new CountingSink(sink, bytes, workspace),
                target -> layout.writeTo(file -> target.file(file.name()))),
        workspace.output(DiscAuthoring.IMAGE));
  }

  private BridgeImage image(DiscLayout layout) {
    List<DiscFile> files =
        layout.files().stream()
            .map(file -> new DiscFile("VIDEO_TS", file.name(), file.bytes(), _ -> {}))
            .toList();
    return new BridgeImage(
        VolumeName.of(content.volume(), content.set()),
        List.of("AUDIO_TS"),
        files,
        content.recorded());
  }

  private Disc disc(Workspace workspace, FileBytes files, List<String> notes)
      throws IOException, VideoException, MalformedException {
    List<TitleSet> sets = new ArrayList<>();
    for (DiscContent.Set set : content.sets()) {
      List<VideoObject> objects = new ArrayList<>();
      for (DiscContent.Part part : set.objects()) {
        objects.add(object(part, workspace, files, notes));
      }
      sets.add(
          new TitleSet(
              set.streams(content.standard()),
              objects,
              set.titles().stream().map(this::title).toList(),
              menu.map(DvdMenu::titleSetMenus)));
    }
    Optional<MenuSet> menus =
        menu.isPresent() ? Optional.of(menu.get().managerMenus(workspace)) : Optional.empty();
    return new Disc(content.standard(), PROVIDER, firstPlay(), menus, sets, Disc.inOrder(sets));
  }

  private List<VmCommand> firstPlay() {
    DiscContent.Set first = content.sets().getFirst();
    int captions = first.forced().orElse(0);
    return List.of(
        new VmCommand.SetStn(
            first.audio().isEmpty() ? OptionalInt.empty() : OptionalInt.of(0),
            OptionalInt.of(captions),
            OptionalInt.empty(),
            SubLink.NONE),
        menu.isPresent() && firstTitle == 0
            ? menu.get().firstPlay()
            : new VmCommand.JumpTt(Math.max(1, firstTitle)));
  }

  private Title title(DiscContent.Title title) {
    return new Title(
        title.cells().stream().map(cell -> Title.CellUse.play(cell.object(), cell.cell())).toList(),
        title.chapters(),
        palette(),
        menu.isPresent()
            ? menu.get().titleCommands(title.chapters().size())
            : new CommandTable(
                List.of(),
                List.of(
                    title.then() == 0
                        ? new VmCommand.Exit()
                        : new VmCommand.JumpVtsTt(title.then())),
                List.of()));
  }

  private static List<Integer> palette() {
    List<Integer> palette = new ArrayList<>(DrawSubpictures.COLOURS);
    while (palette.size() < COLOURS) {
      palette.add(palette.getFirst());
    }
    return palette;
  }

  private VideoObject object(
      DiscContent.Part part, Workspace workspace, FileBytes files, List<String> notes)
      throws IOException, VideoException, MalformedException {
    List<ByteSource> pieces = new ArrayList<>();
    for (DiscContent.Piece piece : part.pictures()) {
      pieces.add(files.read(DiscFit.piece(workspace, piece.input())));
    }
    List<Sound> sounds = new ArrayList<>();
    for (String sound : part.sounds()) {
      sounds.add(Sound.of(Ac3Stream.read(files.read(workspace.input(sound)))));
    }
    List<List<Subpicture>> captions = new ArrayList<>();
    for (String track : part.captions()) {
      captions.add(track.isEmpty() ? List.of() : captions(track, workspace, files, notes));
    }
    return VideoObject.of(
        content.standard(), VideoStream.read(pieces), part.cells(), sounds, captions);
  }

  private static List<Subpicture> captions(
      String track, Workspace workspace, FileBytes files, List<String> notes) throws IOException {
    SubpictureTable table = SubpictureTable.read(workspace.input(table(track)));
    notes.addAll(table.problems());
    ByteSource units = files.read(workspace.input(track));
    return table.units().stream()
        .map(unit ->
            new Subpicture(unit.startTicks(), unit.endTicks(), units, unit.offset(), unit.length()))
        .toList();
  }
}
