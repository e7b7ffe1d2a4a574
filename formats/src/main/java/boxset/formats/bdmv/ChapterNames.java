package boxset.formats.bdmv;

import boxset.formats.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The names of a play list's chapters in one language: the file {@code META/TN/tnmt_xxx_nnnnn.xml}.
 *
 * @param language of the words
 * @param playList its number
 * @param names one for each chapter, in order
 */
public record ChapterNames(Language language, int playList, List<String> names) {
  /** Keeps the order. */
  public ChapterNames {
    names = List.copyOf(names);
  }

  /** The file's name. */
  public String fileName() {
    return "tnmt_" + language.code() + "_" + FileNames.digits(playList) + ".xml";
  }

  /** The file. */
  public byte[] bytes() {
    try {
      XmlWriter xml = new XmlWriter();
      xml.open("titlelib", "xmlns", "urn:BDA:bdmv;titlelib", "xmlns:ti", "urn:BDA:bdmv;titleinfo");
      xml.open("ti:titleinfo");
      xml.open("ti:chapters");
      for (String name : names) {
        xml.text("ti:name", name);
      }
      xml.close();
      xml.text("ti:language", language.code());
      return xml.close().close().document().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
