package vn.hoso.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.base.OfficialTime;
import vn.hoso.document.PageTemplates;
import vn.hoso.document.PdfRenderer;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** Fills templates with a case's data and draws them. */
@Component
class CasePages {

    /** Units whose documents name the agency above them (NĐ 30/2020/NĐ-CP, annex I, II.2). */
    private static final Set<UnitType> SUBORDINATE = EnumSet.of(
            UnitType.DIVISION, UnitType.LAND_REGISTRATION_BRANCH, UnitType.TAX_BRANCH, UnitType.SERVICE_CENTRE);

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    /** Behind the text of every page. */
    private static final String DRAFT_MARK =
            "<div style=\"position: fixed; top: 95mm; left: 10mm; width: 150mm; z-index: -1;"
                    + " text-align: center; text-indent: 0; font-size: 80pt; font-weight: bold; color: #e6e6e6;"
                    + " transform: rotate(-35deg)\">DỰ THẢO</div>";

    private final PageTemplates templates;
    private final PdfRenderer renderer;
    private final Procedures procedures;
    private final Units units;
    private final CaseParties parties;
    private final CaseClock caseClock;
    private final PrintedAnswers printed;
    private final Clock clock;

    CasePages(
            PageTemplates templates,
            PdfRenderer renderer,
            Procedures procedures,
            Units units,
            CaseParties parties,
            CaseClock caseClock,
            PrintedAnswers printed,
            Clock clock) {
        this.templates = templates;
        this.renderer = renderer;
        this.procedures = procedures;
        this.units = units;
        this.parties = parties;
        this.caseClock = caseClock;
        this.printed = printed;
        this.clock = clock;
    }

    /**
     * Everything that a document of the case may print, as it is known now. A draft keeps it, so that what is signed
     * prints what was read.
     *
     * @return maps, lists, texts, numbers and booleans
     */
    Map<String, Object> documentData(CaseFile file, ProcessDefinitionId model) {
        return data(file, procedures.get(file.procedureVersionId()), model, Map.of());
    }

    /**
     * The same as if the case had learnt these answers already.
     *
     * @param answers by form key
     */
    Map<String, Object> documentData(CaseFile file, ProcessDefinitionId model, Map<String, Object> answers) {
        return data(file, procedures.get(file.procedureVersionId()), model, answers);
    }

    /** Who signs, as a template prints it: {@code signer.name}, {@code signer.title}, and the lines of {@code signer.authority}. */
    static Map<String, Object> signer(String name, String title, UnitType unit) {
        return Map.of("name", name, "title", title, "authority", authority(SigningAuthority.lines(unit, title)));
    }

    private static List<Map<String, String>> authority(List<String> lines) {
        return lines.stream().map(line -> Map.of("line", line)).toList();
    }

    /** What a document gets when it is signed: its date, which the draft leaves open. */
    Map<String, Object> signingDate() {
        Map<String, Object> data = new HashMap<>();
        today(data);
        return data;
    }

    /** The page of a template that lies in the folder of the model which asks for it, filled with {@code data}. */
    byte[] document(ProcessDefinitionId model, String template, Map<String, ?> data) {
        return renderer.render(filled(model, template, data));
    }

    /** The same as a draft: marked as one, and open where number, date and signature come. */
    byte[] draft(ProcessDefinitionId model, String template, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("documentNumber", "…");
        all.put("todayLong", "ngày … tháng … năm …");
        all.put(
                "signer",
                Map.of("name", "(chữ ký số, họ và tên)", "authority", authority(List.of("(quyền hạn, chức vụ)"))));
        return renderer.render(BODY.matcher(filled(model, template, all)).replaceFirst("$0" + DRAFT_MARK));
    }

    private String filled(ProcessDefinitionId model, String template, Map<String, ?> data) {
        String html = html(model, template);
        Map<String, Object> all = new HashMap<>(data);
        all.put("documentSymbol", TemplateHead.of(html).symbol());
        return templates.fill(html, all);
    }

    /** What the template says of itself. */
    TemplateHead head(ProcessDefinitionId model, String template) {
        return TemplateHead.of(html(model, template));
    }

    private String html(ProcessDefinitionId model, String template) {
        return procedures.text(model, "documents/" + template + ".html");
    }

    /** The page of a slip that all procedures share. */
    byte[] slip(CaseFile file, String html, Map<String, String> parts, Map<String, ?> more) {
        ProcedureVersion version = procedures.get(file.procedureVersionId());
        Map<String, Object> data = data(file, version, version.definition(), Map.of());
        data.put("handedIn", handedIn(parties.papers(file.id())));
        data.put("registerNumber", file.code().substring(file.code().lastIndexOf('-') + 1));
        data.put("place", seat(units.get(file.receivingUnitId())));
        data.putAll(more);
        return renderer.render(templates.fill(html, parts, data));
    }

    /** The page of a slip without a case. */
    byte[] deskSlip(DeskSlip slip, String html, Map<String, String> parts, Map<String, ?> more) {
        Unit counter = units.get(slip.unit());
        Map<String, Object> data = new HashMap<>();
        today(data);
        data.put("place", seat(counter));
        data.put("unit", unit(counter));
        data.put("receivingUnit", unit(counter));
        data.put("procedure", procedure(slip.procedure()));
        people(slip.parties(), data);
        data.putAll(more);
        return renderer.render(templates.fill(html, parts, data));
    }

    /** The commune that a counter belongs to; of a counter that serves several, its own name. */
    private String seat(Unit counter) {
        return place(units.communeOf(counter).orElse(counter));
    }

    private Map<String, Object> data(
            CaseFile file, ProcedureVersion version, ProcessDefinitionId model, Map<String, Object> answers) {
        Unit competent = units.get(file.competentUnitId());
        Unit receiving = units.get(file.receivingUnitId());
        Map<String, Object> data = new HashMap<>();
        data.put("caseCode", file.code());
        today(data);
        data.put("place", place(competent));
        data.put("unit", unit(competent));
        data.put("receivingUnit", unit(receiving));
        data.put("documentSymbol", version.descriptor().result().symbol());
        data.put("documentNumber", "");
        data.put("receivedAt", OfficialTime.dateTime(file.receivedAt()));
        data.put("dueAt", OfficialTime.dateTime(file.currentDueAt()));
        data.put("receivedMoment", moment(file.receivedAt()));
        data.put("dueMoment", moment(file.currentDueAt()));
        data.put("appointmentMoment", moment(caseClock.appointment(file.id()).orElse(file.currentDueAt())));
        data.put("originalDueMoment", moment(file.originalDueAt()));
        data.put("originalDueAt", OfficialTime.dateTime(file.originalDueAt()));
        data.put("limit", file.limit().words().vi());
        data.put("limitBasis", file.limitBasis());
        data.put("procedure", procedure(version));
        Map<String, Object> known = new HashMap<>(file.data());
        known.putAll(answers);
        data.put("data", printed.of(known, new LinkedHashSet<>(List.of(model, version.definition()))));
        data.put("channel", file.channel().label().vi());
        people(parties.parties(file.id()), data);
        data.put(
                "papers",
                parties.papers(file.id()).stream()
                        .map(paper -> Map.of(
                                "name", paper.name().vi(),
                                "received", paper.received(),
                                "copies", paper.copies()))
                        .toList());
        return data;
    }

    private static List<Map<String, Object>> handedIn(List<CasePaper> papers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        papers.stream()
                .filter(CasePaper::received)
                .forEach(paper -> rows.add(Map.of(
                        "number", rows.size() + 1,
                        "name", paper.name().vi(),
                        "copies", "%02d".formatted(Math.max(1, paper.copies())))));
        return rows;
    }

    private void today(Map<String, Object> data) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, OfficialTime.ZONE);
        data.put("today", OfficialTime.date(now));
        data.put("now", OfficialTime.dateTime(now));
        data.put(
                "todayLong",
                "ngày %02d tháng %02d năm %d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()));
    }

    /** A time as the forms of the one-stop shop write it. */
    private static String moment(Instant instant) {
        LocalDateTime local = OfficialTime.local(instant);
        return "%02d giờ %02d phút, ngày %02d/%02d/%d"
                .formatted(
                        local.getHour(),
                        local.getMinute(),
                        local.getDayOfMonth(),
                        local.getMonthValue(),
                        local.getYear());
    }

    private static Map<String, Object> procedure(ProcedureVersion version) {
        return Map.of(
                "name", version.descriptor().name().vi(),
                "code", version.descriptor().code(),
                "field", version.descriptor().field().vi());
    }

    private static void people(List<Party> all, Map<String, Object> data) {
        data.put("applicant", person(all, Party.Kind.OWNER));
        data.put("submitter", person(all, Party.Kind.SUBMITTER));
        if (all.stream().anyMatch(party -> party.kind() == Party.Kind.REPRESENTATIVE)) {
            data.put("representative", person(all, Party.Kind.REPRESENTATIVE));
        }
    }

    private static Map<String, Object> person(List<Party> all, Party.Kind kind) {
        Map<String, Object> person = new HashMap<>();
        all.stream().filter(party -> party.kind() == kind).findFirst().ifPresent(party -> {
            person.put("name", party.name());
            person.put("idNumber", filled(party.idNumber()));
            person.put("idNumberName", isOrganisation(party, all) ? "mã số thuế" : "số định danh cá nhân");
            LocalDate birth = party.birthDate();
            person.put(
                    "birthDate",
                    birth == null
                            ? null
                            : "%02d/%02d/%d".formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear()));
            person.put("address", filled(party.address()));
            person.put("phone", filled(party.phone()));
            person.put("email", filled(party.email()));
            Representation acts = party.representation();
            person.put(
                    "representation", acts == null ? null : filled(acts.words().vi()));
        });
        return person;
    }

    /** An organisation's number is its tax code; a slip that calls it a personal number would name something else. */
    private static boolean isOrganisation(Party party, List<Party> all) {
        return party.kind() == Party.Kind.OWNER
                && all.stream()
                        .map(Party::representation)
                        .anyMatch(acts -> acts != null && acts.kind() == Representation.Kind.ORGANISATION);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Map<String, Object> unit(Unit unit) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", unit.name());
        data.put("nameUpper", unit.name().toUpperCase(Locale.of("vi")));
        data.put("code", unit.code());
        UUID parent = unit.parentId();
        if (parent != null && SUBORDINATE.contains(unit.type())) {
            data.put("parentName", units.get(parent).name());
        }
        return data;
    }

    /** The place that a document names beside its date: the commune, the area or the province, without its kind. */
    private static String place(Unit unit) {
        return unit.name().replaceFirst("^.*(phường|xã|tỉnh|khu vực)\\s+", "");
    }
}
