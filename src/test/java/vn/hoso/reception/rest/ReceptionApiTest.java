package vn.hoso.reception.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.hoso.Api;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.DossierJson;
import vn.hoso.TestPeople;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Reception;
import vn.hoso.reception.ReceptionDrafts;
import vn.hoso.reception.ReceptionDrafts.Saved;

/** Dossiers that other systems hand in, over the network. */
class ReceptionApiTest extends ReceptionOverTheNetwork {

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private Reception reception;

    @Autowired
    private ReceptionDrafts drafts;

    @Value("${hoso.home}")
    private Path home;

    @Test
    void aDossierBecomesACaseWithAReceipt() {
        Api.Answer answer = create(dossier(), key);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String code = answer.json().path("code").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/cases/" + code);
        assertThat(api.get("/api/v1/cases/" + code + "/documents")
                        .as(OFFICER)
                        .send()
                        .json())
                .anyMatch(document -> document.path("key").asString().equals("RECEIPT"));
    }

    @Test
    void aReceiptThatCannotBeDrawnIsMadeWhenItIsAskedFor() throws Exception {
        Api.Answer answer = withoutAStore(() -> create(dossier(), key));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(casesOfOwner()).isEqualTo(1);
        assertThat(create(dossier(), key).text()).isEqualTo(answer.text());
        UUID id = jdbc.sql("select id from case_file where code = ?")
                .param(answer.json().path("code").asString())
                .query(UUID.class)
                .single();
        assertThat(people.call(OFFICER, () -> reception.receiptPdf(id)))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatTheOfficerIsTypingStaysUntilTheScreenReceives() {
        UUID draft = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        people.as(OFFICER, () -> drafts.save(draft, "{\"half\": \"typed\"}"));
        people.as(OFFICER, () -> drafts.save(other, "{\"also\": \"half\"}"));
        assertThat(create(dossier(), key).status()).isEqualTo(201);
        assertThat(people.call(OFFICER, drafts::all)).extracting(Saved::id).contains(draft, other);
        Dossier typed = cases.handedIn(
                DossierFixture.aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T09:30"));
        people.call(OFFICER, () -> reception.receive(typed, draft));
        assertThat(people.call(OFFICER, drafts::all))
                .extracting(Saved::id)
                .contains(other)
                .doesNotContain(draft);
    }

    @Test
    void whoHandsInForAnotherSaysByWhatRight() {
        Api.Answer silent = create(dossier().handedInBy("Trần Văn Thay", null), key);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().path("errors").get(0).path("key").asString()).isEqualTo("submitter-representation");
        assertThat(silent.problem()).contains("Người nộp không phải là chủ hồ sơ: chọn tư cách đại diện");
        assertThat(casesOfOwner()).isZero();
    }

    @Test
    void whoHandsInForAnotherHandsInThePaperThatShowsTheirRight() {
        Map<String, Object> acts =
                Map.of("kind", "AUTHORISED", "proof", "AUTHORISATION", "number", "1204/2026", "date", "2026-05-20");
        for (DossierJson without : List.of(
                dossier().handedInBy("Trần Văn Thay", acts),
                dossier()
                        .handedInBy("Trần Văn Thay", acts)
                        .paper(Map.of("key", "giay-to-dai-dien", "received", false)))) {
            Api.Answer refused = create(without, key);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").get(0).path("key").asString())
                    .isEqualTo("paper-giay-to-dai-dien");
            assertThat(refused.problem())
                    .contains("Thiếu: Giấy tờ chứng minh tư cách đại diện. Nếu công dân chưa có, lập phiếu");
        }
        assertThat(casesOfOwner()).isZero();
    }

    @Test
    void theRightAndItsPaperAreKeptAndGivenBack() {
        Map<String, Object> acts = Map.of(
                "kind", "AUTHORISED",
                "proof", "CERTIFIED_AUTHORISATION",
                "number", "1204/2026",
                "date", "2026-05-20",
                "note", "Văn phòng công chứng Quy Nhơn");
        String scan = scan(SCAN).json().path("id").asString();
        Api.Answer answer = create(
                dossier().handedInBy("Trần Văn Thay", acts).paper(Map.of("key", "giay-to-dai-dien", "scan", scan)),
                key);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var found = api.get("/api/v1/cases/" + answer.json().path("code").asString())
                .as(OFFICER)
                .send()
                .json();
        assertThat(found.path("parties"))
                .filteredOn(party -> party.path("kind").asString().equals("SUBMITTER"))
                .singleElement()
                .satisfies(party -> acts.forEach((field, value) -> assertThat(
                                party.path("representation").path(field).asString())
                        .isEqualTo(value)));
        assertThat(found.path("papers")).anySatisfy(paper -> {
            assertThat(paper.path("key").asString()).isEqualTo("giay-to-dai-dien");
            assertThat(paper.path("documentId").asString()).isEqualTo(scan);
        });
        assertThat(found.path("appointmentAt").asString())
                .isEqualTo(found.path("dueAt").asString());
    }

    @Test
    void papersThatTheProcedureDoesNotHaveAreNamed() {
        String scan = scan(SCAN).json().path("id").asString();
        Api.Answer unknown = create(dossier().paper(Map.of("key", "to-khaii", "scan", scan)), key);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("errors").get(0).path("key").asString()).isEqualTo("paper-to-khaii");
        assertThat(unknown.problem()).contains("“to-khaii”");
        assertThat(people.call(OFFICER, () -> reception.waitingScan(UUID.fromString(scan))))
                .isPresent();
    }

    @Test
    void papersThatAreGivenTwiceAreNamed() {
        DossierJson dossier = dossier();
        String paper = String.valueOf(((Map<?, ?>) ((List<?>) dossier.body().get("papers")).getFirst()).get("key"));
        Api.Answer twice = create(dossier.paper(Map.of("key", paper)), key);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.problem()).contains("“" + paper + "” được ghi hai lần");
    }

    @Test
    void aMisspeltFieldIsNamedInsteadOfLeftOut() {
        Api.Answer vi = create(dossier().with("teritory", "phuong-pleiku"), key);
        assertThat(vi.status()).isEqualTo(400);
        assertThat(vi.problem()).contains("Không có trường “teritory”").contains("territory");
        Api.Answer en = api.post("/api/v1/cases")
                .as(OFFICER)
                .key(key)
                .inEnglish()
                .json(dossier().with("teritory", "x").body())
                .send();
        assertThat(en.problem()).contains("no field “teritory”");
        assertThat(casesOfOwner()).isZero();
    }

    /** Does something while no file can be stored. */
    private Api.Answer withoutAStore(Callable<Api.Answer> action) throws Exception {
        Path store = home.resolve("documents");
        Path aside = home.resolve("documents-aside");
        Files.createDirectories(store);
        Files.move(store, aside);
        Files.createFile(store);
        try {
            return action.call();
        } finally {
            Files.delete(store);
            Files.move(aside, store);
        }
    }
}
