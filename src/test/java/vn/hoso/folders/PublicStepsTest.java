package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is only proposed or examined inside the office is not told to the citizen; what has gone out is. */
class PublicStepsTest {

    /** The steps of the common paths that the citizen reads of: each acts towards the citizen. */
    private static final Map<String, Set<String>> TOLD = Map.of(
            "bo-sung", Set.of("Task_NhanBoSung"),
            "tu-choi", Set.of("Task_CapSoTuChoi"),
            "gia-han", Set.of(),
            "rut-ho-so", Set.of(),
            "dung-giai-quyet", Set.of(),
            "tam-dung", Set.of("Task_TiepTucGiaiQuyet"));

    @Test
    void theCommonPathsTellWhatHasGoneOut() {
        assertThat(Folder.all())
                .filteredOn(folder -> TOLD.containsKey(folder.name()))
                .hasSameSizeAs(TOLD.keySet())
                .allSatisfy(folder -> assertThat(told(folder)).isEqualTo(TOLD.get(folder.name())));
    }

    @Test
    void aDoneStepIsNotCalledAWait() {
        assertThat(Folder.all())
                .allSatisfy(folder -> assertThat(names(folder)).noneMatch(name -> name.matches("^(Chờ|Tạm dừng).*")));
    }

    private static Set<String> told(Folder folder) {
        return folder.diagram().nodes().stream()
                .filter(node -> !publicName(node).isBlank())
                .map(node -> node.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Folder folder) {
        return folder.diagram().nodes().stream()
                .map(PublicStepsTest::publicName)
                .toList();
    }

    private static String publicName(Element node) {
        return Diagram.property(node, "publicName");
    }
}
