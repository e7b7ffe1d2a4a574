package boxset.formats.discimage;

import boxset.formats.bytes.ByteSource;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.Revision;
import boxset.formats.udf.UdfReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks whether an image, by whomever it was made, is one that Blu-ray players open: the file
 * system whole, tables and streams in pairs, every table with its copy.
 *
 * @param files as UDF has them
 * @param faults every broken rule
 */
public record BlurayCheck(List<RecordedFile> files, List<SectorFault> faults) {
  private static final String TABLES =
      "BDMV/(index\\.bdmv|MovieObject\\.bdmv|PLAYLIST/\\d{5}\\.mpls|CLIPINF/\\d{5}\\.clpi)";
  private static final String STREAM = "BDMV/STREAM/\\d{5}\\.m2ts";
  private static final int ALIGNED_UNIT_BYTES = 6144;

  public BlurayCheck {
    files = List.copyOf(files);
    faults = List.copyOf(faults);
  }

  /**
   * Reads an image; of files no byte is looked at but those of the tables that have a copy.
   *
   * @throws IOException when it cannot be read
   */
  public static BlurayCheck of(ByteSource source) throws IOException {
    Sectors image = new Sectors(source);
    if (image.bytes() % ((long) Sectors.SIZE * BlurayImage.ECC_BLOCK) != 0) {
      image.fault(
          image.count(),
          "the image is %d bytes, not whole blocks of 65536".formatted(image.bytes()),
          "its end is burnt with garbage behind it, and may not be found");
    }
    List<RecordedFile> files = UdfReader.files(image, Revision.UDF_2_50);
    if (files.isEmpty()) {
      return new BlurayCheck(files, image.faults());
    }
    Map<String, RecordedFile> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    for (String needed : List.of("BDMV/index.bdmv", "BDMV/MovieObject.bdmv")) {
      if (!byPath.containsKey(needed)) {
        image.fault(0, needed + " is missing", "players do not take it for a Blu-ray disc");
      }
    }
    for (RecordedFile file : byPath.values()) {
      if (file.path().matches(TABLES)) {
        copy(image, file, byPath);
      }
      if (file.path().matches(STREAM)) {
        stream(image, file, byPath);
      } else if (file.path().matches("BDMV/CLIPINF/\\d{5}\\.clpi")) {
        pair(image, file, byPath, "STREAM", ".m2ts", "the clip cannot be played");
      }
    }
    return new BlurayCheck(files, image.faults());
  }

  private static void copy(Sectors image, RecordedFile file, Map<String, RecordedFile> byPath)
      throws IOException {
    String path = file.path().replace("BDMV/", "BDMV/BACKUP/");
    RecordedFile copy = byPath.get(path);
    if (copy == null || !image.same(file, copy)) {
      image.fault(
          copy == null ? file.toldAt() : copy.sector(),
          path + " is not the same as " + file.path(),
          "a scratch on the table makes what it tells of unreadable");
    }
  }

  private static void stream(Sectors image, RecordedFile file, Map<String, RecordedFile> byPath) {
    if (file.length() == 0 || file.length() % ALIGNED_UNIT_BYTES != 0) {
      image.fault(
          file.toldAt(),
          "%s is %d bytes, not aligned units of 6144".formatted(file.path(), file.length()),
          "players stop before its end or refuse it");
    }
    if (file.sector() % BlurayImage.ECC_BLOCK != 0) {
      image.fault(
          file.sector(),
          file.path() + " does not begin at a block of error correction",
          "players may pause where the clip begins");
    }
    pair(image, file, byPath, "CLIPINF", ".clpi", "players do not find the clip");
  }

  private static void pair(
      Sectors image,
      RecordedFile file,
      Map<String, RecordedFile> byPath,
      String folder,
      String extension,
      String consequence) {
    int slash = file.path().lastIndexOf('/');
    String number = file.path().substring(slash + 1, file.path().lastIndexOf('.'));
    String other = "BDMV/" + folder + "/" + number + extension;
    if (!byPath.containsKey(other)) {
      image.fault(file.toldAt(), other + " is missing beside " + file.path(), consequence);
    }
  }
}
