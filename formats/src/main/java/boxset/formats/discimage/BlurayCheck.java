package boxset.formats.discimage;

import boxset.formats.bytes.ByteSource;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.Revision;
import boxset.formats.udf.UdfReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Looks whether an image, by whomever it was made, is one that Blu-ray players open.
 *
 * @param files as UDF has them
 * @param folders their paths
 * @param faults every broken rule
 */
public record BlurayCheck(List<RecordedFile> files, Set<String> folders, List<SectorFault> faults) {
  private static final String STREAM = "BDMV/STREAM/\\d{5}\\.m2ts";

  public BlurayCheck {
    files = List.copyOf(files);
    folders = Set.copyOf(folders);
    faults = List.copyOf(faults);
  }

  /**
   * Reads an image; of files no byte is looked at.
   *
   * @throws IOException when it cannot be read
   */
  public static BlurayCheck of(ByteSource source) throws IOException {
    Sectors image = new Sectors(source);
    if (image.bytes() % ((long) Sectors.SIZE * BlurayImage.ECC_BLOCK) != 0) {
      image.doubt(
          image.count(),
          "the image is %d bytes, not whole blocks of 65536".formatted(image.bytes()),
          "its end is burnt with garbage behind it, and may not be found");
    }
    Set<String> recognised = Sectors.recognition(source);
    if (recognised.contains(Revision.UDF_1_02.recognition())
        && !recognised.contains(Revision.UDF_2_50.recognition())) {
      image.fault(0, "the file system is UDF 1.02, not UDF 2.50", "players do not open the disc");
      List<RecordedFile> old = UdfReader.files(image, Revision.UDF_1_02);
      return new BlurayCheck(old, image.folders(), image.faults());
    }
    List<RecordedFile> files = UdfReader.files(image, Revision.UDF_2_50);
    for (RecordedFile file : files) {
      boolean stream = file.path().matches(STREAM);
      if (stream && file.length() > 0 && file.sector() % BlurayImage.ECC_BLOCK != 0) {
        image.doubt(
            file.sector(),
            file.path() + " does not begin at a block of error correction",
            "players may pause where the clip begins");
      }
    }
    return new BlurayCheck(files, image.folders(), image.faults());
  }
}
