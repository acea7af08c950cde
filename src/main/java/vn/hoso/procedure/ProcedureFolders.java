package vn.hoso.procedure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.hoso.engine.ModelFile;

/** The folders {@code processes/<name>} and {@code forms/<name>} that travel in the jar, put together by name. */
public final class ProcedureFolders {

    private ProcedureFolders() {}

    /** Every shipped folder with the files that are deployed: models, forms, templates, {@code procedure.yaml}. */
    public static Map<String, List<ModelFile>> shipped() throws IOException {
        Map<String, List<ModelFile>> folders = new TreeMap<>();
        collect(
                folders,
                "processes",
                inside -> !isExample(inside) && endsWithAny(inside, "bpmn", "dmn", "html", "procedure.yaml"));
        collect(folders, "forms", inside -> inside.endsWith(".form"));
        return folders;
    }

    /** What the shipped folders hold for people: README and examples. */
    public static Map<String, List<ModelFile>> shippedNotes() throws IOException {
        Map<String, List<ModelFile>> folders = new TreeMap<>();
        collect(folders, "processes", inside -> isExample(inside) || inside.endsWith("README.md"));
        return folders;
    }

    private static boolean isExample(String inside) {
        return inside.contains("/examples/") && inside.endsWith(".yaml");
    }

    private static void collect(Map<String, List<ModelFile>> folders, String root, Predicate<String> wanted)
            throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource resource : resolver.getResources("classpath*:" + root + "/**/*.*")) {
            String path = resource.getURL().getPath();
            String inside = path.substring(path.lastIndexOf("/" + root + "/") + root.length() + 2);
            int slash = inside.indexOf('/');
            if (slash > 0 && wanted.test(inside)) {
                folders.computeIfAbsent(inside.substring(0, slash), name -> new ArrayList<>())
                        .add(new ModelFile(inside.substring(slash + 1), resource.getContentAsByteArray()));
            }
        }
    }

    private static boolean endsWithAny(String path, String... endings) {
        for (String ending : endings) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
