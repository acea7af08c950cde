package vn.hoso.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;
import vn.hoso.document.Documents;
import vn.hoso.document.PageMarks;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.numbering.NumberSeries;
import vn.hoso.organization.Units;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.SignaturePlacement;
import vn.hoso.signature.SignedDocument;
import vn.hoso.signature.SigningCertificate;
import vn.hoso.signature.SigningProvider;
import vn.hoso.signature.SigningRequest;
import vn.hoso.signature.SigningSession;

/**
 * The leader's signature under a case's document. The draft that was on the screen is the one that is signed: a newer
 * draft is refused, and the signed page prints the data that the draft printed. Number, date and signer, which the draft
 * leaves open, are filled in when it is signed, in one transaction with the signature, so that a number is never lost
 * (docs/decisions/0005).
 */
@Component
class CaseSigning {

    private final CaseDocuments documents;
    private final CasePages pages;
    private final PrintedData printed;
    private final Documents store;
    private final Units units;
    private final NumberSeries numbers;
    private final SigningProvider provider;
    private final DocumentSigner signer;
    private final CurrentOfficer current;
    private final Clock clock;

    CaseSigning(
            CaseDocuments documents,
            CasePages pages,
            PrintedData printed,
            Documents store,
            Units units,
            NumberSeries numbers,
            SigningProvider provider,
            DocumentSigner signer,
            CurrentOfficer current,
            Clock clock) {
        this.documents = documents;
        this.pages = pages;
        this.printed = printed;
        this.store = store;
        this.units = units;
        this.numbers = numbers;
        this.provider = provider;
        this.signer = signer;
        this.current = current;
        this.clock = clock;
    }

    void sign(CaseFile file, ProcessDefinitionId model, String template, CaseWork.@Nullable Signature consent) {
        CaseDocument draft = documents
                .current(file.id(), template)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.CONFLICT,
                        "Chưa có dự thảo để ký. Hãy trả lại để lập dự thảo.",
                        "There is no draft to sign. Return the case so that one is made."));
        if (consent == null) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Nhập mã PIN của chứng thư số để ký.",
                    "Enter the PIN of your key to sign.");
        }
        if (!store.get(draft.documentId()).sha256().equals(consent.documentSha256())) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Dự thảo đã được lập lại sau khi bạn mở trang. Hãy tải lại và xem bản mới trước khi ký.",
                    "The draft was made anew after you opened the page. Load it again and read the new one first.");
        }
        Officer leader = current.require();
        try (SigningSession session = open(leader, consent.pin())) {
            String number = number(file, pages.head(model, template).symbol());
            byte[] page = page(draft, model, template, signerData(file, leader, number));
            SignedDocument signed = signer.sign(new SigningRequest(page, Sha256.hex(page), placement(page)), session);
            CaseDocument result = documents.add(
                    file.id(),
                    CaseDocument.Kind.RESULT,
                    template,
                    draft.title(),
                    signed.pdf(),
                    CaseDocument.State.SIGNED,
                    template + "-" + file.code() + ".pdf");
            documents.signed(file.id(), result.id(), number, signed.signer(), signed.signedAt());
        }
    }

    /** The draft's own page with what it left open: number, date, signer. Whatever the case has learnt since stays out. */
    private byte[] page(CaseDocument draft, ProcessDefinitionId model, String template, Map<String, Object> signer) {
        Map<String, Object> data = new HashMap<>(documents.dataOf(draft.id()));
        data.putAll(printed.signingDate());
        data.putAll(signer);
        return pages.document(model, template, data);
    }

    /** @throws UserError when the officer has no key to sign with */
    void requireKey() {
        certificate(current.require());
    }

    /** @throws UserError when the PIN does not open the officer's key */
    void tryPin(char[] pin) {
        open(current.require(), pin).close();
    }

    private SigningSession open(Officer leader, char[] pin) {
        return provider.open(leader.username(), certificate(leader), pin);
    }

    private SigningCertificate certificate(Officer leader) {
        List<SigningCertificate> certificates = provider.certificatesOf(leader.username());
        if (certificates.isEmpty()) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Bạn chưa có chứng thư số. Hãy liên hệ quản trị để được cấp.",
                    "You have no signing certificate. Ask the administrator for one.");
        }
        return certificates.getFirst();
    }

    private Map<String, Object> signerData(CaseFile file, Officer leader, String number) {
        Map<String, Object> data = new HashMap<>();
        data.put("documentNumber", number);
        String title = leader.posts().stream()
                .filter(post -> post.role() == Role.LEADER && post.unitId().equals(file.competentUnitId()))
                .findFirst()
                .map(Officer.Post::title)
                .orElse("");
        data.put(
                "signer",
                PrintedData.signer(
                        leader.name(), title, units.get(file.competentUnitId()).type()));
        return data;
    }

    /** The next number of the agency's series for this kind of document in this year; below ten it is written 01. */
    private String number(CaseFile file, String symbol) {
        int year = LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE).getYear();
        long next = numbers.next(
                "document:" + units.get(file.competentUnitId()).code() + ":" + symbol, Integer.toString(year));
        return "%02d".formatted(next);
    }

    private static SignaturePlacement placement(byte[] page) {
        PageMarks.Mark mark = PageMarks.find(page, "[[ky]]").orElse(new PageMarks.Mark(1, 320, 140));
        return new SignaturePlacement.OnPage(mark.page(), mark.x(), mark.y() - 76, 192, 74);
    }
}
