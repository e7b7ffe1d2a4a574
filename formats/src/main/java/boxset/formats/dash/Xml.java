package boxset.formats.dash;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements on lines of their own, two blanks a level. */
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private int depth;
  private boolean childless;

  Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Opens an element; attributes come in pairs of name and value. */
  Xml open(String name, Object... attributes) throws XMLStreamException {
    line();
    writer.writeStartElement(name);
    attributes(attributes);
    depth++;
    childless = true;
    return this;
  }

  /** Adds attributes to the element just opened. */
  Xml attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
    }
    return this;
  }

  /** An element that holds nothing. */
  Xml empty(String name, Object... attributes) throws XMLStreamException {
    line();
    writer.writeEmptyElement(name);
    attributes(attributes);
    childless = false;
    return this;
  }

  /** An element that holds text. */
  Xml text(String name, String content) throws XMLStreamException {
    line();
    writer.writeStartElement(name);
    writer.writeCharacters(content);
    writer.writeEndElement();
    childless = false;
    return this;
  }

  /** Closes the innermost element. */
  Xml close() throws XMLStreamException {
    depth--;
    if (!childless) {
      line();
    }
    writer.writeEndElement();
    childless = false;
    return this;
  }

  /** The finished document. */
  String document() throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.flush();
    return text.toString();
  }

  private void line() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }
}
