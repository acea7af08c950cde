package vn.hoso.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a decision asks and answers, as the door reads it.
 *
 * @param file its name inside its folder
 * @param key the decision's id
 * @param inputs its input expressions, as they are written
 * @param outputs the names of its outputs
 */
public record DecisionModel(String file, String key, List<String> inputs, List<String> outputs) {

    /** The decisions among the files; a file that cannot be read has none. */
    public static List<DecisionModel> in(Collection<ModelFile> files) {
        return files.stream()
                .filter(file -> file.extension().equals("dmn"))
                .flatMap(DecisionModel::of)
                .toList();
    }

    private static Stream<DecisionModel> of(ModelFile file) {
        try {
            return XmlReader.read(file.content())
                    .all()
                    .filter(element -> element.name.equals("decision"))
                    .map(decision -> new DecisionModel(
                            file.name(),
                            decision.attribute("id").orElse(""),
                            decision.all()
                                    .filter(element -> element.name.equals("inputExpression"))
                                    .flatMap(expression -> expression.children(expression.namespace, "text"))
                                    .map(Xml::text)
                                    .toList(),
                            decision.all()
                                    .filter(element -> element.name.equals("output"))
                                    .map(output -> output.attribute("name").orElse(""))
                                    .toList()));
        } catch (XmlReader.Unreadable unreadable) {
            return Stream.empty();
        }
    }
}
