package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element as it was read: names with their namespaces, attributes, text, and where it stands. */
final class Xml {

    /** An attribute; without a prefix its namespace is empty. */
    record Attribute(String namespace, String name, String value) {}

    final String namespace;
    final String name;
    final int line;
    final @Nullable Xml parent;
    final List<Attribute> attributes = new ArrayList<>();
    final List<Xml> children = new ArrayList<>();
    final StringBuilder characters = new StringBuilder();

    Xml(String namespace, String name, int line, @Nullable Xml parent) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.parent = parent;
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    Optional<String> attribute(String attributeNamespace, String attributeName) {
        return attributes.stream()
                .filter(a ->
                        a.namespace().equals(attributeNamespace) && a.name().equals(attributeName))
                .map(Attribute::value)
                .findFirst();
    }

    Optional<String> attribute(String attributeName) {
        return attribute("", attributeName);
    }

    String text() {
        return characters.toString().trim();
    }

    /** This element and everything inside it, in the order of the document. */
    Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Xml::all));
    }

    Stream<Xml> children(String childNamespace, String childName) {
        return children.stream().filter(child -> child.is(childNamespace, childName));
    }

    /** The id of this element, or of the nearest one around it that has one. */
    String nearestId() {
        Xml at = this;
        while (at != null) {
            Optional<String> id = at.attribute("id");
            if (id.isPresent()) {
                return id.get();
            }
            at = at.parent;
        }
        return "";
    }
}
