package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed into the search is taken for the number of a party where it is one. */
class CaseTextTest {

    @ParameterizedTest
    @CsvSource({
        "099100077777, 099100077777",
        "099 100 077 777, 099100077777",
        "230991000, 230991000",
        "0312345678, 0312345678",
        "0312345678-001, 0312345678001|0312345678-001",
        "0312345678001, 0312345678001|0312345678-001"
    })
    void aNumberIsLookedForInEachSpelling(String typed, String spellings) {
        Map<String, Object> parameters = new HashMap<>();
        assertThat(CaseText.condition(typed, parameters)).contains("p.id_number");
        assertThat(parameters).containsEntry("identity", List.of(spellings.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource({"261110-0001", "H21.101.01-261110-0001", "03123456", "Nguyễn Thị Hoa"})
    void otherTextIsNone(String typed) {
        assertThat(CaseText.condition(typed, new HashMap<>())).doesNotContain("p.id_number");
    }
}
