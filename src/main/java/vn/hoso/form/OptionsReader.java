package vn.hoso.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.hoso.base.CleanText;
import vn.hoso.base.LocalizedText;

/** Reads where the options of a field come from. */
final class OptionsReader {

    private static final int MOST_OPTIONS = 1000;

    private final Attributes attributes;
    private final Set<String> values = new HashSet<>();

    OptionsReader(Attributes attributes) {
        this.attributes = attributes;
    }

    Options options() {
        Optional<List<JsonNode>> written = attributes.array("values");
        String name = attributes.text("valuesKey");
        if (name != null && written.isEmpty()) {
            return new Options.Named(name);
        }
        if (name != null || written.isEmpty() || written.get().isEmpty()) {
            attributes.problem(
                    "values",
                    "các lựa chọn phải viết sẵn (values) hoặc do chương trình đưa vào (valuesKey), một trong hai",
                    "the options must be written here (values) or handed over (valuesKey), one of the two");
            return new Options.Fixed(List.of());
        }
        return new Options.Fixed(options(written.get()));
    }

    private List<Option> options(List<JsonNode> nodes) {
        if (nodes.size() > MOST_OPTIONS) {
            attributes.problem(
                    "values", "có quá " + MOST_OPTIONS + " lựa chọn", "has more than " + MOST_OPTIONS + " options");
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            option(nodes.get(i), "values[" + i + "]").ifPresent(options::add);
        }
        return options;
    }

    private Optional<Option> option(JsonNode node, String name) {
        String value = node.path("value").asString("");
        if (!node.isObject() || !node.path("value").isString() || value.isBlank() || value.length() > 200) {
            attributes.problem(name, "lựa chọn cần một value là chữ", "an option needs a value that is text");
            return Optional.empty();
        }
        if (!values.add(CleanText.oneLine(value).strip())) {
            attributes.problem(name, "value này đã có", "another option has this value");
        }
        Attributes option = attributes.item(node, name);
        option.ignore("value");
        String label = Words.checked(option, "label");
        String english = Words.checked(option, "label_en");
        String unless = option.text("unless");
        option.nothingElse();
        if (label == null) {
            attributes.problem(name, "lựa chọn cần một nhãn", "an option needs a label");
            return Optional.empty();
        }
        return Optional.of(new Option(
                CleanText.oneLine(value).strip(), new LocalizedText(label, english == null ? label : english), unless));
    }
}
