package vn.hoso;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.document.Documents;
import vn.hoso.modelling.ProcedureArchive;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.DeskRefusal;
import vn.hoso.reception.DeskRefusals;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;

/** Whatever file leaves the system, the audit log tells who took what. A way out that is not listed here fails. */
@TestProvince
class DownloadsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.hoso");

    /** Routes that answer with a file, and what the audit log then says. */
    private static final Map<String, String> ROUTES = Map.of(
            "GET /api/v1/cases/{code}/documents/{id}", "document-taken",
            "GET /api/v1/desk-refusals/{id}/slip", "desk-slip-taken",
            "GET /api/v1/procedures/{key}/export", "procedure-exported",
            "GET /tra-cuu/{code}/phieu/{kind}", "slip-taken-with-receipt");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseDownloads downloads;

    @Autowired
    private Reception reception;

    @Autowired
    private DeskRefusals refusals;

    @Autowired
    private ProcedureArchive archive;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private Receipt receipt;
    private CaseDetail detail;

    @BeforeEach
    void aCase() {
        receipt = cases.receive(aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30"));
        detail = cases.detail(receipt.caseId());
    }

    @Test
    void everyRouteThatAnswersWithAFileIsKnown() {
        Set<String> found = new TreeSet<>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (answersWithAFile(method)) {
                for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                    route.getPatternValues().forEach(pattern -> found.add(verb + " " + pattern));
                }
            }
        });
        assertThat(found).isEqualTo(new TreeSet<>(ROUTES.keySet()));
    }

    /** Anything but a body that is written as JSON or a page that is drawn from a template. */
    private static boolean answersWithAFile(HandlerMethod method) {
        if (!method.getBeanType().getPackageName().startsWith("vn.hoso")) {
            return false;
        }
        Type answer = method.getMethod().getGenericReturnType();
        Type body = answer instanceof ParameterizedType generic
                        && generic.getRawType().getTypeName().endsWith("Entity")
                ? generic.getActualTypeArguments()[0]
                : answer;
        String name = body.getTypeName();
        return name.equals("byte[]")
                || name.startsWith("org.springframework.core.io.")
                || name.endsWith("StreamingResponseBody")
                || List.of(method.getMethod().getParameterTypes())
                        .contains(jakarta.servlet.http.HttpServletResponse.class);
    }

    @Test
    void screensHandOutFilesInThreePlacesOnly() {
        assertThat(users(call -> call.startsWith("com.vaadin.flow.server.streams.DownloadResponse.<init>")))
                .containsExactlyInAnyOrder(
                        "vn.hoso.casefile.ui.CaseFileLinks",
                        "vn.hoso.modelling.ui.ProceduresView",
                        "vn.hoso.reception.ui.Slips");
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> List.of(
                                        "com.vaadin.flow.server.StreamResource",
                                        "com.vaadin.flow.server.streams.FileDownloadHandler",
                                        "com.vaadin.flow.server.streams.ClassDownloadHandler",
                                        "com.vaadin.flow.server.streams.ServletResourceDownloadHandler")
                                .contains(use.getTargetClass().getName())))
                .isEmpty();
    }

    @Test
    void storedBytesAreReadWhereItIsWrittenDown() {
        assertThat(users(call -> call.startsWith(Documents.class.getName() + ".read(")))
                .containsExactlyInAnyOrder(
                        "vn.hoso.casefile.CaseDownloads",
                        // looks at a file for the officer and hands nothing out
                        "vn.hoso.casefile.DocumentInspection",
                        "vn.hoso.casefile.PublicCases",
                        // compares a draft with its hash before it is signed
                        "vn.hoso.casefile.SigningReadiness",
                        // compares a file with its hash for who keeps the store
                        "vn.hoso.document.Documents",
                        "vn.hoso.reception.DeskRefusals");
    }

    private static Set<String> users(java.util.function.Predicate<String> wanted) {
        return CLASSES.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> wanted.test(access.getTarget().getFullName()))
                .map(access -> topLevel(access.getOriginOwner()))
                .collect(Collectors.toSet());
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    @Test
    void aDocumentTakenByTheInterfaceIsWrittenDown() {
        String file = document().toString();
        long before = told(receipt.code(), "document-taken");
        assertThat(get("/api/v1/cases/" + receipt.code() + "/documents/" + file, "tiepnhan.quynhon"))
                .isEqualTo(200);
        assertThat(told(receipt.code(), "document-taken")).isEqualTo(before + 1);
        assertThat(last(receipt.code())).contains("tiepnhan.quynhon", sha256());

        assertThat(get("/api/v1/cases/" + receipt.code() + "/documents/" + file, "tiepnhan.pleiku"))
                .isEqualTo(404);
        assertThat(told(receipt.code(), "document-taken")).isEqualTo(before + 1);
    }

    @Test
    void whatTheScreenOfACaseShowsIsWrittenDown() {
        UUID file = document();
        writtenDown(receipt.code(), "document-taken", () -> downloads.document(receipt.caseId(), file));
        writtenDown(receipt.code(), "document-page-shown", () -> downloads.page(receipt.caseId(), file, 0));
        writtenDown(receipt.code(), "control-slip-taken", () -> downloads.controlSlip(receipt.caseId()));
        writtenDown(receipt.code(), "document-taken", () -> reception.receiptPdf(receipt.caseId()));
    }

    @Test
    void whatTheCounterGivesWithoutACaseIsWrittenDown() {
        DeskRefusal refusal = people.call(
                "tiepnhan.quynhon",
                () -> refusals.make(
                        DeskRefusal.Kind.REFUSAL,
                        cases.handedIn(aDossier().ofMarriageConfirmation()),
                        List.of(),
                        "Không thuộc thẩm quyền"));
        String chain = jdbc.sql("select chain from audit_entry where action = 'refused-at-desk' and detail like ?")
                .param("%" + refusal.number() + "%")
                .query(String.class)
                .single();
        writtenDown(chain, "desk-slip-taken", () -> refusals.slip(refusal.id()));

        long before = told(chain, "desk-slip-taken");
        assertThat(get("/api/v1/desk-refusals/" + refusal.id() + "/slip", "tiepnhan.quynhon"))
                .isEqualTo(200);
        assertThat(told(chain, "desk-slip-taken")).isEqualTo(before + 1);
    }

    @Test
    void aProcedureTakenOutIsWrittenDown() {
        ProcedureVersion version = detail.procedure();
        long before = told("publishing", "procedure-exported");
        people.as("thietke", () -> archive.pack(version.key(), version.definition()));
        assertThat(get("/api/v1/procedures/" + version.key() + "/export", "thietke"))
                .isEqualTo(200);
        assertThat(told("publishing", "procedure-exported")).isEqualTo(before + 2);
        assertThat(last("publishing")).contains("thietke", version.key());
    }

    @Test
    void aSlipTakenByTheHolderOfTheReceiptIsWrittenDown() {
        UUID id = receipt.caseId();
        cases.handOver(id);
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
        cases.complete(
                id,
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có bản án", "daRaSoatToanBo", true));
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        String address = new Api(port)
                .get("/tra-cuu/" + receipt.code() + "?ma=" + receipt.publicSecret())
                .send()
                .text()
                .replaceAll("(?s).*href=\"(/tra-cuu/[^\"]*/phieu/[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(new Api(port).get(address).send().status()).isEqualTo(200);
        assertThat(told(receipt.code(), "slip-taken-with-receipt")).isOne();
        assertThat(new Api(port)
                        .get(address.replaceAll("ma=[^&]*", "ma=SAI"))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(told(receipt.code(), "slip-taken-with-receipt")).isOne();
    }

    private void writtenDown(String chain, String action, Callable<?> download) {
        long before = told(chain, action);
        people.call("tiepnhan.quynhon", download);
        assertThat(told(chain, action)).isEqualTo(before + 1);
        assertThat(last(chain)).contains("tiepnhan.quynhon", "sha256");
        if (chain.equals(receipt.code())) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> people.call("tiepnhan.pleiku", download))
                    .isInstanceOf(UserError.class);
            assertThat(told(chain, action)).isEqualTo(before + 1);
        }
    }

    private UUID document() {
        return detail.documents().getFirst().documentId();
    }

    private String sha256() {
        return jdbc.sql("select sha256 from stored_document where id = ?")
                .param(document())
                .query(String.class)
                .single();
    }

    private int get(String path, String username) {
        return new Api(port).get(path).as(username).send().status();
    }

    private long told(String chain, String action) {
        return jdbc.sql("select count(*) from audit_entry where chain = ? and action = ?")
                .params(chain, action)
                .query(Long.class)
                .single();
    }

    private String last(String chain) {
        return jdbc.sql("select actor || ' ' || detail from audit_entry where chain = ? order by position desc limit 1")
                .param(chain)
                .query(String.class)
                .single();
    }
}
