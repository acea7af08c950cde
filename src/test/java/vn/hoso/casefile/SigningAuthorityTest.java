package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.organization.UnitType;

/** NĐ 30/2020/NĐ-CP, annex I, II.7: what stands above a signature. */
class SigningAuthorityTest {

    @ParameterizedTest
    @CsvSource({
        "WARD, Chủ tịch UBND phường Quy Nhơn, TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH",
        "WARD, Phó Chủ tịch UBND Phường Quy Nhơn, TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
        "PROVINCE, Phó Chủ tịch Ủy ban nhân dân tỉnh, TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
        "DEPARTMENT, Giám đốc, GIÁM ĐỐC",
        "DEPARTMENT, Phó Giám đốc, KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC",
        "LAND_REGISTRATION_BRANCH, Giám đốc Chi nhánh, GIÁM ĐỐC CHI NHÁNH",
        "DIVISION, Phó Trưởng phòng, KT. TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG",
        "COMMUNE, '', TM. ỦY BAN NHÂN DÂN"
    })
    void theLinesAboveTheSignature(UnitType unit, String title, String lines) {
        assertThat(SigningAuthority.lines(unit, title)).isEqualTo(List.of(lines.split("\\|")));
    }
}
