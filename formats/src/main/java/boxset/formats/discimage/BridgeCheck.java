package boxset.formats.discimage;

import boxset.formats.bytes.ByteSource;
import boxset.formats.iso9660.Iso9660Reader;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.Revision;
import boxset.formats.udf.UdfReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks whether an image, by whomever it was made, is one that DVD players and computers open: both
 * file systems whole, leading to the same sectors, the files in order.
 *
 * @param files as UDF has them, or ISO 9660 where UDF has none
 * @param folders directories by their paths, as either file system has them
 * @param faults every broken rule
 */
public record BridgeCheck(List<RecordedFile> files, Set<String> folders, List<SectorFault> faults) {
  private static final String VIDEO = "VIDEO_TS/";

  public BridgeCheck {
    files = List.copyOf(files);
    folders = Set.copyOf(folders);
    faults = List.copyOf(faults);
  }

  /**
   * Reads an image; of files no byte is looked at but those of the tables that have a copy.
   *
   * @throws IOException when it cannot be read
   */
  public static BridgeCheck of(ByteSource source) throws IOException {
    Sectors image = new Sectors(source);
    if (image.bytes() % ((long) Sectors.SIZE * BridgeImage.ECC_BLOCK) != 0) {
      image.doubt(
          image.count(),
          "the image is %d bytes, not whole blocks of 32768".formatted(image.bytes()),
          "replication plants refuse it");
    }
    List<RecordedFile> udf = UdfReader.files(image, Revision.UDF_1_02);
    List<RecordedFile> iso = Iso9660Reader.files(image);
    compare(image, udf, iso);
    List<RecordedFile> files = udf.isEmpty() ? iso : udf;
    order(image, files);
    copies(image, files);
    return new BridgeCheck(files, image.folders(), image.faults());
  }

  private static void compare(Sectors image, List<RecordedFile> udf, List<RecordedFile> iso) {
    Map<String, RecordedFile> left = new LinkedHashMap<>();
    iso.forEach(file -> left.put(file.path(), file));
    for (RecordedFile file : udf) {
      RecordedFile other = left.remove(file.path());
      if (other == null) {
        image.fault(file.toldAt(), file.path() + " is in UDF only", "computers may not see it");
      } else if (file.length() != other.length()
          || (file.length() > 0 && file.sector() != other.sector())) {
        image.fault(
            file.toldAt(),
            "%s is %d bytes from sector %d in UDF, %d bytes from sector %d in ISO 9660"
                .formatted(
                    file.path(), file.length(), file.sector(), other.length(), other.sector()),
            "players and computers read different things");
      }
    }
    for (RecordedFile file : left.values()) {
      image.fault(file.toldAt(), file.path() + " is in ISO 9660 only", "players do not see it");
    }
  }

  /** VIDEO_TS first, then each set: tables, menu, titles, copy of the tables. */
  private static void order(Sectors image, List<RecordedFile> files) {
    List<RecordedFile> video = new ArrayList<>(video(files));
    video.sort(Comparator.comparingLong(RecordedFile::sector));
    for (int i = 1; i < video.size(); i++) {
      if (place(video.get(i - 1)).compareTo(place(video.get(i))) > 0) {
        image.fault(
            video.get(i).sector(),
            "%s lies behind %s".formatted(video.get(i).path(), video.get(i - 1).path()),
            "tables and titles are not where players look for them");
      }
    }
  }

  private static List<RecordedFile> video(List<RecordedFile> files) {
    return files.stream()
        .filter(file -> file.path().matches("VIDEO_TS/(VIDEO_TS|VTS_\\d\\d_\\d)\\.(IFO|VOB|BUP)"))
        .filter(file -> file.length() > 0)
        .toList();
  }

  /** Sorts as files must lie. */
  private static String place(RecordedFile file) {
    String name = file.path().substring(VIDEO.length());
    String set = name.startsWith("VTS_") ? name.substring(4, 6) : "00";
    if (name.endsWith(".IFO")) {
      return set + " ";
    }
    return name.endsWith(".BUP") ? set + "~" : set + name;
  }

  private static void copies(Sectors image, List<RecordedFile> files) throws IOException {
    Map<String, RecordedFile> byPath = new LinkedHashMap<>();
    video(files).forEach(file -> byPath.put(file.path(), file));
    for (RecordedFile tables : byPath.values()) {
      if (!tables.path().endsWith(".IFO")) {
        continue;
      }
      String copyPath = tables.path().replace(".IFO", ".BUP");
      RecordedFile copy = byPath.get(copyPath);
      if (copy == null || !image.same(tables, copy)) {
        image.fault(
            copy == null ? tables.sector() : copy.sector(),
            copyPath + " is not the same as the IFO",
            "a scratch on the IFO makes the titles unreadable");
      } else if (last(tables) / BridgeImage.ECC_BLOCK >= copy.sector() / BridgeImage.ECC_BLOCK) {
        image.fault(
            copy.sector(),
            copyPath + " shares a block of error correction with its IFO",
            "one scratch takes both; plants refuse it");
      }
    }
  }

  private static long last(RecordedFile file) {
    return file.sector() + Math.ceilDiv(file.length(), Sectors.SIZE) - 1;
  }
}
