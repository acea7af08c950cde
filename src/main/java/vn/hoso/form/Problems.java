package vn.hoso.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hoso.base.LocalizedText;

/** What is wrong with a form, collected while it is read. */
final class Problems {

    private static final int MOST = 200;

    private record Read(String key, String path, Condition condition) {}

    private final List<FormProblem> found = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();

    void add(String key, String path, String vi, String en) {
        add(key, path, new LocalizedText(vi, en));
    }

    void add(String key, String path, LocalizedText reason) {
        if (found.size() < MOST) {
            found.add(new FormProblem(key, path, reason));
        }
    }

    void reads(String key, String path, Condition condition) {
        reads.add(new Read(key, path, condition));
    }

    /** Once all fields are known: conditions may read nothing else. */
    void checkReads(Set<String> fields) {
        for (Read read : reads) {
            read.condition().fields().stream()
                    .filter(name -> !fields.contains(name))
                    .sorted()
                    .forEach(name -> add(
                            read.key(),
                            read.path(),
                            "điều kiện đọc “" + name + "”, biểu mẫu không có ô nào tên như vậy",
                            "the condition reads “" + name + "”, and the form has no such field"));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<FormProblem> all() {
        return List.copyOf(found);
    }
}
