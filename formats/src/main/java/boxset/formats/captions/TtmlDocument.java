package boxset.formats.captions;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into {@link TtmlNode nodes}, without document types, entities or other files. */
final class TtmlDocument {
  /** Elements within elements; beyond this a document is not read. */
  private static final int DEEPEST = 64;

  private TtmlDocument() {}

  /** A document that cannot be read, with a sentence for the user. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    final int line;

    Unreadable(String what, int line) {
      super(what);
      this.line = line;
    }
  }

  /** The root element of a document. */
  static TtmlNode read(String xml) throws Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Files in use have prefixes nobody declared; the names tell enough.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new Unreadable("The XML is broken at line " + line, line);
    }
  }

  private static TtmlNode read(XMLStreamReader reader) throws XMLStreamException, Unreadable {
    TtmlNode document = new TtmlNode("document", "", 1);
    Deque<TtmlNode> open = new ArrayDeque<>();
    open.push(document);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          int line = reader.getLocation().getLineNumber();
          TtmlNode node = new TtmlNode(withoutPrefix(reader.getLocalName()), "", line);
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            node.attributes.put(
                withoutPrefix(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
          }
          open.element().children.add(node);
          open.push(node);
          if (open.size() > DEEPEST) {
            throw new Unreadable("Elements are nested too deep at line " + line, line);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            open.element()
                .children
                .add(new TtmlNode("", reader.getText(), reader.getLocation().getLineNumber()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(
                "An entity is used that TTML does not have, at line "
                    + reader.getLocation().getLineNumber(),
                reader.getLocation().getLineNumber());
        default -> {}
      }
    }
    return document.children.stream()
        .filter(n -> !n.isWords())
        .findFirst()
        .orElseThrow(() -> new Unreadable("There is no element", 1));
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
