package boxset.formats.xml;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document: elements on lines of their own, two blanks a level. */
public final class XmlWriter {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private int depth;
  private boolean childless;

  /** An empty document in UTF-8. */
  public XmlWriter() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Opens an element; attributes come in pairs of name and value. */
  public XmlWriter open(String name, Object... attributes) throws XMLStreamException {
    line();
    writer.writeStartElement(name);
    attributes(attributes);
    depth++;
    childless = true;
    return this;
  }

  /** Adds attributes to the element just opened. */
  public XmlWriter attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
    }
    return this;
  }

  /** An element that holds nothing. */
  public XmlWriter empty(String name, Object... attributes) throws XMLStreamException {
    line();
    writer.writeEmptyElement(name);
    attributes(attributes);
    childless = false;
    return this;
  }

  /** An element that holds text. */
  public XmlWriter text(String name, String content, Object... attributes)
      throws XMLStreamException {
    line();
    writer.writeStartElement(name);
    attributes(attributes);
    writer.writeCharacters(content);
    writer.writeEndElement();
    childless = false;
    return this;
  }

  /** Closes the innermost element. */
  public XmlWriter close() throws XMLStreamException {
    depth--;
    if (!childless) {
      line();
    }
    writer.writeEndElement();
    childless = false;
    return this;
  }

  /** The finished document. */
  public String document() throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.flush();
    return text.toString();
  }

  private void line() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }
}
