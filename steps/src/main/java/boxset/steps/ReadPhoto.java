package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at a photograph: its size, and the caption, credit and rights that its file carries in IPTC
 * (IIM 4.2, record 2), in XMP or in Exif, the first that has them. Input {@code photo}; output
 * {@code photo.json}, a {@link PhotoFacts}.
 *
 * @param file as the series file calls it, for messages
 */
public record ReadPhoto(String file) implements Work {
  private record Sides(Class<? extends Directory> in, int width, int height) {}

  private static final Sides[] SIDES = {
    new Sides(JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT),
    new Sides(PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT),
    new Sides(WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT),
    new Sides(
        ExifIFD0Directory.class,
        ExifDirectoryBase.TAG_IMAGE_WIDTH,
        ExifDirectoryBase.TAG_IMAGE_HEIGHT)
  };

  /** The output. */
  public static final String OUTPUT = "photo.json";

  @Override
  public String verb() {
    return "read photo";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    // All that counts is in the photograph.
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    try {
      Metadata found = ImageMetadataReader.readMetadata(workspace.input("photo").toFile());
      FactsFile.write(workspace.output(OUTPUT), facts(found));
    } catch (ImageProcessingException | MetadataException e) {
      throw new StepFailure(
          file + " cannot be read as a picture. Give it as JPEG, PNG, TIFF or WebP.", e);
    }
  }

  private static PhotoFacts facts(Metadata found) throws MetadataException {
    int width = side(found, true);
    int height = side(found, false);
    boolean lying =
        found.getDirectoriesOfType(ExifIFD0Directory.class).stream()
            .map(exif -> exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
            .anyMatch(turned -> turned != null && turned >= 5 && turned <= 8);
    return new PhotoFacts(
        lying ? height : width,
        lying ? width : height,
        iptc(found, IptcDirectory.TAG_CAPTION)
            .or(() -> xmp(found, "dc:description[1]"))
            .or(() -> exif(found, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION)),
        iptc(found, IptcDirectory.TAG_CREDIT)
            .or(() -> xmp(found, "photoshop:Credit"))
            .or(() -> iptc(found, IptcDirectory.TAG_BY_LINE))
            .or(() -> xmp(found, "dc:creator[1]"))
            .or(() -> exif(found, ExifDirectoryBase.TAG_ARTIST)),
        iptc(found, IptcDirectory.TAG_COPYRIGHT_NOTICE)
            .or(() -> xmp(found, "dc:rights[1]"))
            .or(() -> exif(found, ExifDirectoryBase.TAG_COPYRIGHT)));
  }

  private static int side(Metadata found, boolean across) throws MetadataException {
    for (Sides sides : SIDES) {
      for (Directory directory : found.getDirectoriesOfType(sides.in())) {
        int tag = across ? sides.width() : sides.height();
        if (directory.containsTag(tag) && directory.getInt(tag) > 0) {
          return directory.getInt(tag);
        }
      }
    }
    throw new MetadataException("No size");
  }

  private static Optional<String> iptc(Metadata found, int tag) {
    return first(
        found.getDirectoriesOfType(IptcDirectory.class).stream().map(d -> d.getString(tag)));
  }

  private static Optional<String> exif(Metadata found, int tag) {
    return first(
        found.getDirectoriesOfType(ExifIFD0Directory.class).stream().map(d -> d.getString(tag)));
  }

  private static Optional<String> xmp(Metadata found, String path) {
    return first(
        found.getDirectoriesOfType(XmpDirectory.class).stream()
            .map(XmpDirectory::getXmpProperties)
            .map((Map<String, String> properties) -> properties.getOrDefault(path, "")));
  }

  private static Optional<String> first(Stream<String> words) {
    return words
        .map(text -> Optional.ofNullable(text).orElse("").replace('\0', ' ').strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
