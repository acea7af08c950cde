package vn.hoso.procedure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.hoso.engine.ModelFile;

/** The folders {@code processes/<name>} and {@code forms/<name>} that travel in the jar, put together by name. */
public final class ProcedureFolders {

    private ProcedureFolders() {}

    /** Every shipped folder with the files that are deployed: models, forms, templates, {@code procedure.yaml}. */
    public static Map<String, List<ModelFile>> shipped() throws IOException {
        Map<String, List<ModelFile>> folders = new TreeMap<>();
        collect(folders, "processes", "bpmn", "dmn", "html", "procedure.yaml");
        collect(folders, "forms", "form");
        return folders;
    }

    private static void collect(Map<String, List<ModelFile>> folders, String root, String... endings)
            throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource resource : resolver.getResources("classpath*:" + root + "/**/*.*")) {
            String path = resource.getURL().getPath();
            String inside = path.substring(path.lastIndexOf("/" + root + "/") + root.length() + 2);
            int slash = inside.indexOf('/');
            if (slash > 0 && !inside.contains("/examples/") && endsWithAny(inside, endings)) {
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
