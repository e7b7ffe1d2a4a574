package boxset.formats.bdmv;

import boxset.formats.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * What players show of a disc in one language before it plays: the file {@code
 * META/DL/bdmt_xxx.xml}.
 *
 * @param language of the words
 * @param name of the disc
 * @param set which disc of how many it is, if there are several
 * @param titles names of titles, by their numbers from 1
 * @param thumbnails pictures of the disc, files beside this one
 */
public record DiscLibrary(
    Language language,
    String name,
    Optional<DiscSet> set,
    SortedMap<Integer, String> titles,
    List<Thumbnail> thumbnails) {
  /**
   * A disc's place in a box set.
   *
   * @param discs how many there are
   * @param number from 1
   */
  public record DiscSet(int discs, int number) {
    /** Refuses a disc that is not in its set. */
    public DiscSet {
      if (number < 1 || number > discs || discs > 255) {
        throw new IllegalArgumentException("There is no disc " + number + " of " + discs);
      }
    }
  }

  /**
   * A picture of the disc.
   *
   * @param file its name, a JPEG file in the same folder
   * @param width 416 or 640
   * @param height 240 or 360
   */
  public record Thumbnail(String file, int width, int height) {
    /** Refuses sizes that players do not look for. */
    public Thumbnail {
      if (!(width == 416 && height == 240) && !(width == 640 && height == 360)) {
        throw new IllegalArgumentException(
            "A thumbnail has 416 x 240 or 640 x 360 pixels, not " + width + " x " + height);
      }
    }
  }

  /** Keeps the orders. */
  public DiscLibrary {
    titles = new TreeMap<>(titles);
    thumbnails = List.copyOf(thumbnails);
  }

  /** The file's name. */
  public String fileName() {
    return "bdmt_" + language.code() + ".xml";
  }

  /** The file. */
  public byte[] bytes() {
    try {
      XmlWriter xml = new XmlWriter();
      xml.open("disclib", "xmlns", "urn:BDA:bdmv;disclib", "xmlns:di", "urn:BDA:bdmv;discinfo");
      xml.open("di:discinfo");
      xml.open("di:title").text("di:name", name);
      if (set.isPresent()) {
        xml.text("di:numSets", Integer.toString(set.get().discs()));
        xml.text("di:setNumber", Integer.toString(set.get().number()));
      }
      xml.close();
      if (!titles.isEmpty() || !thumbnails.isEmpty()) {
        description(xml);
      }
      xml.text("di:language", language.code());
      return xml.close().close().document().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void description(XmlWriter xml) throws XMLStreamException {
    xml.open("di:description");
    if (!titles.isEmpty()) {
      xml.open("di:tableOfContents");
      for (Map.Entry<Integer, String> title : titles.entrySet()) {
        xml.text("di:titleName", title.getValue(), "titleNumber", title.getKey());
      }
      xml.close();
    }
    for (Thumbnail thumbnail : thumbnails) {
      xml.empty(
          "di:thumbnail",
          "href",
          thumbnail.file(),
          "size",
          thumbnail.width() + "x" + thumbnail.height());
    }
    xml.close();
  }
}
