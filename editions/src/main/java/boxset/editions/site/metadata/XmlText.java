package boxset.editions.site.metadata;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document being written, indented, without a word on exceptions that a string cannot have. */
final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** Begins a document with its root, whose attributes are its namespaces. */
  XmlText(String root, Map<String, String> attributes) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open(root, attributes);
  }

  /** Opens an element. */
  XmlText open(String name, Map<String, String> attributes) {
    return element(name, attributes, false);
  }

  /** Writes an element without content. */
  XmlText empty(String name, Map<String, String> attributes) {
    return element(name, attributes, true);
  }

  private XmlText element(String name, Map<String, String> attributes, boolean empty) {
    try {
      line();
      if (empty) {
        xml.writeEmptyElement(name);
      } else {
        xml.writeStartElement(name);
        depth++;
      }
      for (var attribute : attributes.entrySet()) {
        xml.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Writes an element with text in it. */
  XmlText put(String name, String content, Map<String, String> attributes) {
    open(name, attributes);
    try {
      xml.writeCharacters(clean(content));
      xml.writeEndElement();
      depth--;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Writes an element with text in it. */
  XmlText put(String name, String content) {
    return put(name, content, Map.of());
  }

  /** Closes the element opened last. */
  XmlText close() {
    try {
      depth--;
      line();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** The document, its root closed. */
  String end() {
    close();
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Without the characters that XML 1.0 cannot have, section 2.2. */
  private static String clean(String content) {
    StringBuilder kept = new StringBuilder(content.length());
    content
        .codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
