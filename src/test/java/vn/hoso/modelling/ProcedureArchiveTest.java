package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;

/** A procedure as one file: what is not exactly that is refused before anything is read further. */
@TestProvince
class ProcedureArchiveTest {

    @Autowired
    private ProcedureArchive archive;

    @Autowired
    private TestPeople people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "processes/thu/../../x.bpmn",
                "/processes/thu/x.bpmn",
                "processes\\thu\\x.bpmn",
                "processes/thu/.hidden",
                "other/thu/x.bpmn",
                "processes/x.bpmn",
                "processes/THU/x.bpmn"
            })
    void refusesNamesThatAreNotAPlaceInAProceduresFolder(String name) {
        refused(PackedProcedure.zip(Map.of(name, "x")));
    }

    @Test
    void refusesTwoProceduresInOneFile() {
        refused(PackedProcedure.zip(Map.of("processes/mot/a.bpmn", "x", "processes/hai/a.bpmn", "x")));
    }

    @Test
    void refusesWhatIsNoZip() {
        refused("đây không phải zip".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(new byte[0]);
    }

    @Test
    void refusesABombWithoutUnpackingIt() {
        refused(PackedProcedure.zip(Map.of("processes/thu/thu.bpmn", "0".repeat(ProcedureArchive.LARGEST_FILE + 1))));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= ProcedureArchive.MOST_ENTRIES; i++) {
            many.put("processes/thu/f" + i + ".dmn", "x");
        }
        refused(PackedProcedure.zip(many));
    }

    private void refused(byte[] zip) {
        people.as("thietke", () -> assertThatThrownBy(() -> archive.unpack(zip))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.kind()).isEqualTo(UserError.Kind.INVALID);
                    assertThat(error.text().vi()).isNotBlank();
                }));
    }
}
