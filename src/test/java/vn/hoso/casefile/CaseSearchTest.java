package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.casefile.CaseSearch.Criteria;
import vn.hoso.casefile.CaseSearch.Statement;
import vn.hoso.reception.Receipt;

/** Cases are found by what people know of them, through an index, and only by those who may see them. */
@TestProvince
class CaseSearchTest {

    private static final int MANY = 100_000;

    @Autowired
    private CaseSearch search;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private CurrentOfficer current;

    @Autowired
    private FlywayConnectionDetails owner;

    private Receipt receipt;

    @BeforeEach
    void aCaseOfQuyNhon() {
        receipt = cases.receive(
                aDossier().ofMarriageConfirmation().ownedBy("Đặng Lê Ỷ Nguyệt").receivedAt("2026-06-01T08:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đặng Lê Ỷ Nguyệt",
                "dang le y nguyet",
                "NGUYET DANG",
                "nguye",
                "ỷ nguyệt",
                "le y",
                "052190001234",
                "052 190 001 234"
            })
    void aCaseIsFoundByWhatIsKnownOfItsOwner(String typed) {
        assertThat(found("tiepnhan.quynhon", typed)).contains(receipt.code());
    }

    @Test
    void aCaseIsFoundByItsCodeOrAPartOfIt() {
        String code = receipt.code();
        assertThat(found("tiepnhan.quynhon", code)).containsExactly(code);
        assertThat(found("tiepnhan.quynhon", code.toLowerCase())).containsExactly(code);
        assertThat(found("tiepnhan.quynhon", code.substring(code.length() - 11)))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guyet dangg", "052190001", "05219000123", "n_uyet", "%", "guyệt%", "\\"})
    void whatIsNotSoIsNotFound(String typed) {
        assertThat(found("tiepnhan.quynhon", typed)).doesNotContain(receipt.code());
    }

    @Test
    void anotherUnitFindsNothing() {
        for (String typed : List.of(receipt.code(), "nguyet dang", "052190001234")) {
            assertThat(found("tiepnhan.pleiku", typed)).doesNotContain(receipt.code());
            assertThat(found("quantri", typed)).contains(receipt.code());
        }
    }

    /** The big table is made, looked at and forgotten in one transaction of the owner, who alone may have it analysed. */
    @Test
    void amongManyCasesAnIndexFindsThem() throws Exception {
        var source = new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set search_path to hoso, engine, public").update();
            fill(jdbc);
            CaseSearch big = new CaseSearch(jdbc, new CaseAccess(jdbc), current);
            for (String username : List.of("quantri", "tiepnhan.quynhon")) {
                people.as(username, () -> {
                    assertThat(plan(jdbc, big, "Kiều Nguyệt Ánh 77")).contains("case_file_owner_words");
                    assertThat(plan(jdbc, big, "nguyet dang")).contains("case_file_owner_words");
                    assertThat(plan(jdbc, big, "ỷ đặng")).contains("case_file_owner_words");
                    // Of a name that thousands have, the newest are soon found in the order of receipt
                    assertThat(plan(jdbc, big, "nguyệt")).containsAnyOf("case_file_owner_words", "case_file_received");
                    assertThat(plan(jdbc, big, "X99-260601-77777"))
                            .contains("case_file_code_part", "case_file_owner_words");
                    assertThat(plan(jdbc, big, "099100077777")).contains("case_party_id_number");
                });
            }
            Criteria own = new Criteria("099100077778", null, null, false);
            Criteria others = new Criteria("099100077777", null, null, false);
            assertThat(people.call("quantri", () -> big.search(others, 10))).hasSize(1);
            assertThat(people.call("tiepnhan.quynhon", () -> big.search(own, 10)))
                    .hasSize(1);
            assertThat(people.call("tiepnhan.quynhon", () -> big.search(others, 10)))
                    .isEmpty();
            connection.rollback();
        }
    }

    /** As the service does; no plan may read the whole table. */
    private static String plan(JdbcClient jdbc, CaseSearch search, String typed) {
        Statement statement = search.statement(new Criteria(typed, null, null, false), 200);
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + statement.sql())
                        .params(statement.parameters())
                        .query(String.class)
                        .list());
        assertThat(plan).doesNotContain("Seq Scan on case_file", "Seq Scan on case_party");
        return plan;
    }

    private void fill(JdbcClient jdbc) {
        UUID like = receipt.caseId();
        jdbc.sql("""
                insert into case_file select (jsonb_populate_record(c, jsonb_build_object(
                    'id', gen_random_uuid(), 'code', 'X99-260601-' || n, 'received_at', c.received_at - n * interval '1 minute',
                    'owner_name', (array['Nguyễn','Trần','Lê','Phạm','Kiều'])[1 + n % 5] || ' '
                      || (array['Văn','Thị','Đình','Nguyệt'])[1 + n / 5 % 4] || ' '
                      || (array['An','Bình','Ánh','Dũng','Hà','Yến','Sơn'])[1 + n / 20 % 7] || ' ' || n))).*
                from case_file c, generate_series(1, ?) n where c.id = ?
                """).params(MANY, like).update();
        jdbc.sql(
                        "insert into case_party (id, case_id, kind, name, id_number) select gen_random_uuid(), id, 'OWNER',"
                                + " owner_name, '0991' || lpad(substring(code from 12), 8, '0') from case_file where code like 'X99-%'")
                .update();
        // Half of them are of Quy Nhơn, the others of nobody's
        jdbc.sql(
                        "insert into case_unit (case_id, unit_id, party) select c.id, u.unit_id, u.party from case_file c,"
                                + " case_unit u where u.case_id = ? and c.code like 'X99-%' and right(c.code, 1) in ('0', '2', '4', '6', '8')")
                .param(like)
                .update();
        jdbc.sql("analyze case_file").update();
        jdbc.sql("analyze case_unit").update();
        jdbc.sql("analyze case_party").update();
    }

    private List<String> found(String username, String typed) {
        return people.call(username, () -> search.search(new Criteria(typed, null, null, false), 200)).stream()
                .map(CaseSummary::code)
                .toList();
    }
}
