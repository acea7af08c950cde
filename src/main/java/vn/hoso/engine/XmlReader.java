package vn.hoso.engine;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * Reads XML of a stranger: no document type, no entity but the five of XML itself, nothing fetched, UTF-8 only (so that
 * the engine's own parser cannot read other characters than the door did), bounded in depth and number of elements.
 */
final class XmlReader {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 10_000;

    /** The document is not one that may be read. */
    static final class Unreadable extends Exception {
        final transient LocalizedText reason;
        final int line;

        Unreadable(LocalizedText reason, int line) {
            super(reason.en());
            this.reason = reason;
            this.line = line;
        }
    }

    private XmlReader() {}

    static Xml read(byte[] content) throws Unreadable {
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(utf8(content)));
            try {
                return tree(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNumber();
            throw new Unreadable(
                    new LocalizedText(
                            "Tệp không phải là XML đúng cú pháp, hoặc vượt giới hạn của bộ đọc.",
                            "The file is not well-formed XML, or exceeds the reader's limits."),
                    Math.max(line, 0));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private static String utf8(byte[] content) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw notUtf8();
        }
    }

    private static Unreadable notUtf8() {
        return new Unreadable(
                new LocalizedText("Tệp phải được mã hóa UTF-8.", "The file must be encoded in UTF-8."), 1);
    }

    private static Xml tree(XMLStreamReader in) throws XMLStreamException, Unreadable {
        String declared = in.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw notUtf8();
        }
        Xml root = null;
        Xml open = null;
        int depth = 0;
        int elements = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                        throw tooLarge(in);
                    }
                    open = start(in, open);
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open == null ? null : open.parent;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null) {
                        open.characters.append(in.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw documentType(in);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw instruction(in);
                default -> {}
            }
        }
        if (root == null) {
            throw tooLarge(in);
        }
        return root;
    }

    private static Xml start(XMLStreamReader in, @Nullable Xml parent) {
        String namespace = in.getNamespaceURI();
        Xml element = new Xml(
                namespace == null ? "" : namespace,
                in.getLocalName(),
                in.getLocation().getLineNumber(),
                parent);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String of = in.getAttributeNamespace(i);
            element.attributes.add(
                    new Xml.Attribute(of == null ? "" : of, in.getAttributeLocalName(i), in.getAttributeValue(i)));
        }
        if (parent != null) {
            parent.children.add(element);
        }
        return element;
    }

    private static Unreadable documentType(XMLStreamReader in) {
        return new Unreadable(
                new LocalizedText(
                        "Không được khai báo DOCTYPE hay thực thể trong mô hình.",
                        "A model may not declare a DOCTYPE or entities."),
                in.getLocation().getLineNumber());
    }

    private static Unreadable instruction(XMLStreamReader in) {
        return new Unreadable(
                new LocalizedText(
                        "Mô hình không được chứa chỉ thị xử lý XML.",
                        "A model may not contain XML processing instructions."),
                in.getLocation().getLineNumber());
    }

    private static Unreadable tooLarge(XMLStreamReader in) {
        return new Unreadable(
                new LocalizedText(
                        "Mô hình rỗng, lồng quá sâu hoặc có quá nhiều phần tử.",
                        "The model is empty, nested too deeply or has too many elements."),
                in.getLocation().getLineNumber());
    }
}
