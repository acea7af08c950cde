package vn.hoso.modelling;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hoso.procedure.ProcedureDescriptor;

/** A misspelt entry of {@code procedure.yaml} is refused: it would be left out of what the procedure says. */
final class DescriptorKeys {

    private final FolderFindings findings;

    DescriptorKeys(FolderFindings findings) {
        this.findings = findings;
    }

    void check(JsonNode descriptor) {
        check(descriptor, ProcedureDescriptor.class, "");
    }

    private void check(JsonNode node, Type type, String path) {
        if (type instanceof Class<?> described && described.isRecord()) {
            entries(node, described, path);
        } else if (type instanceof ParameterizedType several && several.getRawType() == List.class) {
            node.values().forEach(one -> check(one, several.getActualTypeArguments()[0], path));
        } else if (type instanceof ParameterizedType named && named.getRawType() == Map.class) {
            node.properties()
                    .forEach(one ->
                            check(one.getValue(), named.getActualTypeArguments()[1], inside(path, one.getKey())));
        }
    }

    private void entries(JsonNode node, Class<?> described, String path) {
        Map<String, Type> known = new LinkedHashMap<>();
        Arrays.stream(described.getRecordComponents()).forEach(one -> known.put(one.getName(), one.getGenericType()));
        node.properties().forEach(entry -> {
            String here = inside(path, entry.getKey());
            Type type = known.get(entry.getKey());
            if (type != null) {
                check(entry.getValue(), type, here);
            } else {
                String names = String.join(", ", known.keySet());
                findings.refuse(
                        FolderRules.DESCRIPTOR,
                        here,
                        "Không có mục “" + entry.getKey() + "”; ở đây chỉ có: " + names + ".",
                        "There is no entry “" + entry.getKey() + "”; here there are: " + names + ".");
            }
        });
    }

    private static String inside(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
