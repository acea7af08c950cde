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
import org.springframework.stereotype.Component;
import vn.hoso.base.OfficialTime;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** What papers may print of a case, by the names that templates know (docs/adding-a-procedure.md). */
@Component
class PrintedData {

    /** Units whose documents name the agency above them (NĐ 30/2020/NĐ-CP, annex I, II.2). */
    private static final Set<UnitType> SUBORDINATE = EnumSet.of(
            UnitType.DIVISION, UnitType.LAND_REGISTRATION_BRANCH, UnitType.TAX_BRANCH, UnitType.SERVICE_CENTRE);

    private final Procedures procedures;
    private final Units units;
    private final CaseParties parties;
    private final CaseClock caseClock;
    private final PrintedAnswers printed;
    private final Clock clock;

    PrintedData(
            Procedures procedures,
            Units units,
            CaseParties parties,
            CaseClock caseClock,
            PrintedAnswers printed,
            Clock clock) {
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
    Map<String, Object> ofDocument(CaseFile file, ProcessDefinitionId model) {
        return data(file, procedures.get(file.procedureVersionId()), model, Map.of());
    }

    /**
     * The same as if the case had learnt these answers already.
     *
     * @param answers by form key
     */
    Map<String, Object> ofDocument(CaseFile file, ProcessDefinitionId model, Map<String, Object> answers) {
        return data(file, procedures.get(file.procedureVersionId()), model, answers);
    }

    /** Who signs, as a template prints it: {@code signer.name}, {@code signer.title}, and the lines of {@code signer.authority}. */
    static Map<String, Object> signer(String name, String title, UnitType unit) {
        return Map.of("name", name, "title", title, "authority", authority(SigningAuthority.lines(unit, title)));
    }

    /** What a draft prints where number, date and signer come. */
    static Map<String, Object> open() {
        return Map.of(
                "documentNumber",
                "…",
                "todayLong",
                "ngày … tháng … năm …",
                "signer",
                Map.of("name", "(chữ ký số, họ và tên)", "authority", authority(List.of("(quyền hạn, chức vụ)"))));
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

    /** What the slips of a case print besides what they ask for themselves. */
    Map<String, Object> ofSlip(CaseFile file) {
        ProcedureVersion version = procedures.get(file.procedureVersionId());
        Map<String, Object> data = data(file, version, version.definition(), Map.of());
        data.put("handedIn", handedIn(parties.papers(file.id())));
        data.put("registerNumber", file.code().substring(file.code().lastIndexOf('-') + 1));
        data.put("place", seat(units.get(file.receivingUnitId())));
        return data;
    }

    /** The same for a slip without a case. */
    Map<String, Object> ofDeskSlip(DeskSlip slip) {
        Unit counter = units.get(slip.unit());
        Map<String, Object> data = new HashMap<>();
        today(data);
        data.put("place", seat(counter));
        data.put("unit", unit(counter));
        data.put("receivingUnit", unit(counter));
        data.put("procedure", procedure(slip.procedure()));
        data.putAll(PrintedPeople.of(slip.parties()));
        return data;
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
        data.putAll(PrintedPeople.of(parties.parties(file.id())));
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
