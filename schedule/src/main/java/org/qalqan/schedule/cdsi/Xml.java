package org.qalqan.schedule.cdsi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XML element, read as CDC's files are: an empty text and {@code n/a} are no value. */
record Xml(Element element) {

    static Xml read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Xml(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (SAXException | ParserConfigurationException notXml) {
            throw new IOException(file + " is not XML: " + notXml.getMessage(), notXml);
        }
    }

    List<Xml> children(String name) {
        List<Xml> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                children.add(new Xml(child));
            }
        }
        return children;
    }

    /** The children of a name that are not empty elements. */
    List<Xml> filled(String name) {
        return children(name).stream().filter(Xml::isFilled).toList();
    }

    private boolean isFilled() {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                return true;
            }
        }
        return false;
    }

    Optional<Xml> child(String name) {
        return children(name).stream().findFirst();
    }

    Optional<String> text(String name) {
        return child(name).flatMap(Xml::value);
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalArgumentException("<" + element.getTagName() + "> has no <" + name + ">: "
                        + element.getTextContent().strip()));
    }

    List<String> texts(String name) {
        return children(name).stream().flatMap(each -> each.value().stream()).toList();
    }

    /** The parts of a text such as {@code "133; 215; 216"}. */
    List<String> parts(String name) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split("[;,]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    Optional<String> value() {
        String text = element.getTextContent().strip();
        return text.isEmpty() || text.equalsIgnoreCase("n/a") ? Optional.empty() : Optional.of(text);
    }
}
