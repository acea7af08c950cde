package vn.hoso.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.document.QrCode;

/** Makes the slips of a case, A5, from the preset of the circular in force. */
@Service
@Internal("called by the model's delegates, by reception, and by CaseDownloads for an officer who may see the case")
public class CaseSlips {

    private final SlipPresets presets;
    private final CaseFiles cases;
    private final CasePages pages;
    private final CaseDocuments documents;
    private final Handovers handovers;
    private final Timeline timeline;
    private final CurrentOfficer current;
    private final String publicAddress;
    private final Clock clock;

    CaseSlips(
            SlipPresets presets,
            CaseFiles cases,
            CasePages pages,
            CaseDocuments documents,
            Handovers handovers,
            Timeline timeline,
            CurrentOfficer current,
            @Value("${hoso.public-address:http://localhost:${server.port:8080}}") String publicAddress,
            Clock clock) {
        this.presets = presets;
        this.cases = cases;
        this.pages = pages;
        this.documents = documents;
        this.handovers = handovers;
        this.timeline = timeline;
        this.current = current;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /** Makes a slip, keeps it with the case and tells the timeline. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(UUID caseId, SlipKind kind) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        documents.add(
                caseId,
                CaseDocument.Kind.SLIP,
                kind.name(),
                kind.title().vi(),
                draw(file, kind),
                CaseDocument.State.ISSUED,
                kind.template() + "-" + file.code() + ".pdf");
        timeline.add(
                caseId,
                "slip-issued",
                new LocalizedText(
                        "Lập " + kind.title().vi(), "Made: " + kind.title().en()),
                null,
                kind.isForCitizen() && kind != SlipKind.RECEIPT
                        ? "Cơ quan đã gửi " + kind.title().vi() + "."
                        : null);
    }

    /** The address of a case's public page, as slips carry it in their QR code. */
    public String lookupAddress(String code, String publicSecret) {
        return publicAddress + "/tra-cuu/" + code + "?ma=" + publicSecret;
    }

    byte[] draw(CaseFile file, SlipKind kind) {
        SlipPreset preset = presets.on(LocalDate.ofInstant(file.receivedAt(), OfficialTime.ZONE));
        Map<String, Object> more = form(preset, kind);
        more.put("slipNumber", file.code());
        more.put("hasCase", true);
        more.put("officer", officer(file.id()));
        more.put("qr", QrCode.dataUri(lookupAddress(file.code(), file.publicSecret())));
        more.put("secret", file.publicSecret());
        more.put("lookup", publicAddress + "/tra-cuu");
        if (kind == SlipKind.CONTROL) {
            more.put("handovers", rows(file.id()));
        }
        return pages.slip(file, presets.template(preset, kind), presets.parts(preset), more);
    }

    /** A slip that a counter gives without opening a case, a PDF under the forms that are in force today. */
    public byte[] draw(DeskSlip slip) {
        SlipPreset preset = presets.on(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE));
        Map<String, Object> more = form(preset, slip.kind());
        more.put("slipNumber", slip.number());
        more.put("hasCase", false);
        more.put(
                "missing",
                slip.papers().stream().map(paper -> Map.of("name", paper)).toList());
        more.put("data", Map.of("lyDoBoSung", slip.reason(), "lyDoTuChoi", slip.reason()));
        return pages.deskSlip(slip, presets.template(preset, slip.kind()), presets.parts(preset), more);
    }

    private Map<String, Object> form(SlipPreset preset, SlipKind kind) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", preset.title(kind));
        form.put("formLine", preset.formLine(kind));
        form.put("officer", current.actorName());
        return form;
    }

    /** Who answers for the slip: whoever acts, or, where the engine does, whoever did the step that led to it. */
    private String officer(UUID caseId) {
        return current.find()
                .map(Officer::name)
                .or(() -> handovers.lastHolder(caseId).map(Handovers.Side::person))
                .orElse("");
    }

    private List<Map<String, Object>> rows(UUID caseId) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Handover handover : handovers.of(caseId)) {
            Map<String, Object> row = new HashMap<>();
            row.put("number", rows.size() + 1);
            row.put("step", handover.step());
            row.put("from", handover.fromPerson());
            row.put("fromUnit", handover.fromUnit());
            row.put("givenAt", OfficialTime.dateTime(handover.givenAt()));
            row.put("to", handover.toPerson());
            row.put("toUnit", handover.toUnit());
            row.put("receivedAt", handover.receivedAt() == null ? "" : OfficialTime.dateTime(handover.receivedAt()));
            row.put("result", result(handover.result()));
            row.put("note", handover.note());
            rows.add(row);
        }
        return rows;
    }

    private static String result(@Nullable DeadlineClass result) {
        return switch (result) {
            case null -> "";
            case EARLY -> "Trước hạn";
            case LATE -> "Quá hạn";
            default -> "Đúng hạn";
        };
    }
}
