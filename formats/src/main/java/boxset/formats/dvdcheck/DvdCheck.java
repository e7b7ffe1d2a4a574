package boxset.formats.dvdcheck;

import boxset.formats.bytes.ByteSource;
import boxset.formats.discimage.BridgeCheck;
import boxset.formats.discimage.CutImage;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.findings.Finding;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Looks whether a DVD-Video, by whomever it was made, keeps the rules that players rely on.
 *
 * @param files of VIDEO_TS; when there are none, it is no DVD-Video
 * @param findings every broken rule
 */
public record DvdCheck(List<VideoFile> files, List<Finding> findings) {
  private static final String FOLDER = "VIDEO_TS/";

  /** Bytes of the largest disc, a DVD+R of two layers. */
  private static final long LARGEST = 8_547_991_552L;

  public DvdCheck {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /**
   * Whether a file is the image of a disc at all: whether anything is described where ISO 9660 and
   * UDF describe a volume.
   *
   * @throws IOException when it cannot be read
   */
  public static boolean isImage(ByteSource file) throws IOException {
    return !Sectors.recognition(file).isEmpty();
  }

  /**
   * Checks an image.
   *
   * @param progress is told of bytes that have been read
   * @throws IOException when it cannot be read
   */
  public static DvdCheck ofImage(ByteSource image, LongConsumer progress) throws IOException {
    Findings findings = new Findings();
    BridgeCheck bridge = BridgeCheck.of(image);
    List<VideoFile> files = files(image, bridge);
    Optional<CutImage> cut = CutImage.of(image);
    if (cut.isPresent()) {
      findings.add(Rule.CUT_OFF, Place.of(""), cut.get().wrong());
      return new DvdCheck(files, findings.all());
    }
    for (SectorFault fault : bridge.faults()) {
      Place place = new Place("", Place.NO_SECTOR, fault.sector(), "");
      findings.add(
          fault.serious() ? Rule.IMAGE : Rule.IMAGE_FORM,
          place,
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
    findings.require(
        files.isEmpty() || bridge.folders().contains("AUDIO_TS"),
        Rule.AUDIO_TS,
        Place.of(""),
        "there is no AUDIO_TS beside VIDEO_TS");
    return check(files, false, findings, progress);
  }

  private static List<VideoFile> files(ByteSource image, BridgeCheck bridge) {
    List<VideoFile> files = new ArrayList<>();
    for (RecordedFile file : bridge.files()) {
      long from = file.sector() * Sectors.SIZE;
      if (file.path().startsWith(FOLDER) && from <= image.size() - file.length()) {
        ByteSource bytes = image.part(from, file.length());
        files.add(new VideoFile(file.path().substring(FOLDER.length()), file.sector(), bytes));
      }
    }
    return files;
  }

  /**
   * Checks the files of a VIDEO_TS folder.
   *
   * @param progress is told of bytes that have been read
   * @throws IOException when they cannot be read
   */
  public static DvdCheck ofFolder(List<VideoFile> files, LongConsumer progress) throws IOException {
    return check(files, true, new Findings(), progress);
  }

  private static DvdCheck check(
      List<VideoFile> all, boolean copies, Findings findings, LongConsumer progress)
      throws IOException {
    DiscFiles files = new DiscFiles(all, findings);
    files.check(copies);
    DiscTables disc = new TableReader(files, findings).read();
    List<FoundVobus> found = new ArrayList<>();
    if (disc.menus().isPresent()) {
      found.add(domain(disc.menus().get(), findings, progress));
    }
    for (TitleSetTables set : disc.sets()) {
      if (set.menus().isPresent()) {
        found.add(domain(set.menus().get(), findings, progress));
      }
      FoundVobus titles = domain(set.titleDomain(), findings, progress);
      found.add(titles);
      if (set.times().isPresent()) {
        new ChainCheck(titles, findings).checkTimes(set.times().get());
      }
    }
    CommandCheck commands = new CommandCheck(disc, findings);
    Optional<VideoFile> manager = files.file("VIDEO_TS.IFO");
    if (manager.isPresent()) {
      commands.checkFirstPlay(new Ifo(manager.get(), findings));
    }
    found.forEach(commands::check);
    new VmWalk(disc, found, findings).check();
    return new DvdCheck(all, findings.all());
  }

  private static FoundVobus domain(DomainTables domain, Findings findings, LongConsumer progress)
      throws IOException {
    FoundVobus found = new VobPass(domain, findings, progress).run();
    new UnitCheck(found, findings).check();
    new ChainCheck(found, findings).check();
    return found;
  }
}
