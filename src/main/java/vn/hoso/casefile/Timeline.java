package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.base.LocalizedText;
import vn.hoso.batch.WriteBatch;

/** What happened to a case, in order: who, when, why. */
@Service
@Internal("written by casefile's own services; read through CaseQuery, which authorises")
class Timeline {

    private static final String TABLE = "timeline_entry";

    private final WriteBatch writes;
    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    Timeline(WriteBatch writes, JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.writes = writes;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds an entry by whoever acts now.
     *
     * @param kind a stable word for machines: {@code step-completed}
     * @param publicText what the citizen's page says, in plain words; null for what is internal
     */
    void add(UUID caseId, String kind, LocalizedText text, @Nullable String reason, @Nullable String publicText) {
        add(caseId, kind, text, reason, publicText, null);
    }

    /**
     * Adds an entry whose public words exist in English too.
     *
     * @param publicEnglish {@code publicText} in English; null where only the Vietnamese words exist
     */
    void add(
            UUID caseId,
            String kind,
            LocalizedText text,
            @Nullable String reason,
            @Nullable String publicText,
            @Nullable String publicEnglish) {
        String unit = current.find().map(Timeline::principalUnit).orElse(null);
        writes.add(
                TABLE,
                "insert into timeline_entry (case_id, at, kind, actor, unit_name, text_vi, text_en, reason, public_text,"
                        + " public_text_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                caseId,
                WriteBatch.time(clock.instant()),
                kind,
                current.actorName(),
                WriteBatch.text(unit),
                text.vi(),
                text.en(),
                WriteBatch.text(reason),
                WriteBatch.text(publicText),
                WriteBatch.text(publicEnglish));
    }

    private static @Nullable String principalUnit(Officer officer) {
        return officer.posts().isEmpty() ? null : officer.posts().getFirst().unitName();
    }

    List<TimelineEntry> of(UUID caseId) {
        writes.send(TABLE);
        return jdbc.sql("select at, kind, actor, unit_name, text_vi, text_en, reason, public_text,"
                        + " public_text_en from timeline_entry"
                        + " where case_id = ? order by id")
                .param(caseId)
                .query(Timeline::entry)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new TimelineEntry(
                at,
                row.getString("kind"),
                row.getString("actor"),
                row.getString("unit_name"),
                new LocalizedText(row.getString("text_vi"), row.getString("text_en")),
                row.getString("reason"),
                row.getString("public_text"),
                row.getString("public_text_en"));
    }
}
