package boxset.formats.bdcheck;

import boxset.formats.bytes.ByteSource;
import boxset.formats.discimage.BlurayCheck;
import boxset.formats.discimage.CutImage;
import boxset.formats.findings.Finding;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.Revision;
import boxset.formats.udf.UdfReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Looks whether a Blu-ray disc, by whomever it was made, keeps the rules that players rely on.
 *
 * @param files of the BDMV folder; when there are none, it is no such disc
 * @param findings every broken rule
 */
public record BdmvCheck(List<BdmvFile> files, List<Finding> findings) {
  private static final String FOLDER = "BDMV/";

  /** Bytes of the largest disc, of four layers. */
  private static final long LARGEST = 128_001_769_472L;

  public BdmvCheck {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /**
   * Whether a file is the image of a Blu-ray disc: whether its file system is that of one, or that
   * of a DVD with nothing but a BDMV folder in it.
   *
   * @throws IOException when it cannot be read
   */
  public static boolean isImage(ByteSource file) throws IOException {
    Set<String> recognised = Sectors.recognition(file);
    if (recognised.contains(Revision.UDF_2_50.recognition())
        || !recognised.contains(Revision.UDF_1_02.recognition())) {
      return recognised.contains(Revision.UDF_2_50.recognition());
    }
    Sectors image = new Sectors(file);
    UdfReader.files(image, Revision.UDF_1_02);
    Set<String> folders = image.folders();
    return folders.contains("BDMV") && !folders.contains("VIDEO_TS");
  }

  /**
   * Checks an image.
   *
   * @param progress is told of bytes that have been read
   * @throws IOException when it cannot be read
   */
  public static BdmvCheck ofImage(ByteSource image, LongConsumer progress) throws IOException {
    Findings findings = new Findings();
    BlurayCheck read = BlurayCheck.of(image);
    List<BdmvFile> files = new ArrayList<>();
    for (RecordedFile file : read.files()) {
      long from = file.sector() * Sectors.SIZE;
      if (from <= image.size() - file.length()) {
        files.add(new BdmvFile(file.path(), image.part(from, file.length())));
      }
    }
    Optional<CutImage> cut = CutImage.of(image);
    if (cut.isPresent()) {
      findings.add(Rule.CUT_OFF, Place.of(""), cut.get().wrong());
      return new BdmvCheck(files, findings.all());
    }
    for (SectorFault fault : read.faults()) {
      findings.add(
          fault.serious() ? Rule.IMAGE : Rule.IMAGE_FORM,
          new Place("", Place.NO_SECTOR, fault.sector(), ""),
          fault.wrong(),
          fault.consequence());
    }
    findings.require(
        image.size() <= LARGEST,
        Rule.IMAGE,
        Place.of(""),
        "the image has %d bytes, and no disc more than %d",
        image.size(),
        LARGEST);
    return check(files, read.folders(), findings, progress);
  }

  /**
   * Checks the files of a folder that holds BDMV.
   *
   * @param folders all in it, by their paths
   * @param progress is told of bytes that have been read
   * @throws IOException when they cannot be read
   */
  public static BdmvCheck ofFolder(List<BdmvFile> files, Set<String> folders, LongConsumer progress)
      throws IOException {
    return check(files, folders, new Findings(), progress);
  }

  private static BdmvCheck check(
      List<BdmvFile> all, Set<String> folders, Findings findings, LongConsumer progress)
      throws IOException {
    List<BdmvFile> bdmv =
        all.stream()
            .filter(file -> file.path().regionMatches(true, 0, FOLDER, 0, FOLDER.length()))
            .toList();
    if (bdmv.isEmpty()) {
      return new BdmvCheck(bdmv, findings.all());
    }
    FolderCheck folder = new FolderCheck(all, folders, findings);
    folder.check();
    FoundNavigation tables =
        new NavigationReader(findings)
            .read(folder.file(FolderCheck.INDEX), folder.file(FolderCheck.OBJECTS));
    FoundClips clips = clips(folder, findings, progress);
    Map<Integer, FoundPlayList> lists = new TreeMap<>();
    for (Map.Entry<String, BdmvFile> file : folder.of("PLAYLIST", "mpls").entrySet()) {
      Optional<FoundPlayList> list = new PlayListReader(findings).read(file.getValue());
      if (list.isPresent()) {
        lists.put(Integer.valueOf(file.getKey()), list.get());
        new PlayListCheck(file.getValue().path(), list.get(), clips, findings).check();
      }
    }
    Navigation disc = new Navigation(tables, lists, clips);
    CommandCheck commands = new CommandCheck(disc, findings);
    commands.check();
    new CommandWalk(disc, commands, findings).check();
    return new BdmvCheck(bdmv, findings.all());
  }

  private static FoundClips clips(FolderCheck folder, Findings findings, LongConsumer progress)
      throws IOException {
    Map<String, FoundClip> told = new TreeMap<>();
    Map<String, FoundStreams> found = new TreeMap<>();
    for (Map.Entry<String, BdmvFile> file : folder.of("CLIPINF", "clpi").entrySet()) {
      Optional<FoundClip> clip = new ClipReader(findings).read(file.getValue());
      clip.ifPresent(read -> told.put(file.getKey(), read));
    }
    for (Map.Entry<String, BdmvFile> file : folder.of("STREAM", "m2ts").entrySet()) {
      Optional<FoundClip> information = Optional.ofNullable(told.get(file.getKey()));
      BdmvFile stream = file.getValue();
      FoundStreams streams =
          new ClipPass(stream.path(), stream.bytes(), information, findings, progress).run();
      found.put(file.getKey(), streams);
      if (information.isPresent()) {
        String path = "BDMV/CLIPINF/" + file.getKey() + ".clpi";
        new ClipCheck(path, information.get(), streams, findings).check();
      }
    }
    return new FoundClips(told, found);
  }
}
