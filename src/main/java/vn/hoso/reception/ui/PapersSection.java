package vn.hoso.reception.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.base.ui.Texts;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Reception;
import vn.hoso.reception.ReceptionRefused.Fault;

/** The checklist of papers. */
final class PapersSection extends Section {

    private final transient Reception reception;
    private final SerializableRunnable changed;
    private final Map<String, PaperRow> rows = new LinkedHashMap<>();

    PapersSection(Reception reception, SerializableRunnable changed) {
        this.reception = reception;
        this.changed = changed;
        addClassName("reception-papers");
    }

    /** Shows this checklist; what was ticked and scanned of papers that stay on it stays. */
    void show(List<Paper> papers) {
        if (papers.equals(papers())) {
            return;
        }
        Map<String, PaperRow> before = new LinkedHashMap<>(rows);
        removeAll();
        rows.clear();
        for (Paper paper : papers) {
            PaperRow row = before.get(paper.key());
            if (row == null || !row.paper().equals(paper)) {
                DossierDraft.Paper kept = row == null ? null : row.draft();
                row = new PaperRow(paper, reception, changed);
                if (kept != null) {
                    row.restore(kept);
                }
            }
            rows.put(paper.key(), row);
            add(row);
        }
    }

    /** Forgets what was ticked and scanned. */
    void clear() {
        removeAll();
        rows.clear();
    }

    List<Paper> papers() {
        return rows.values().stream().map(PaperRow::paper).toList();
    }

    Set<Paper> missing() {
        return rows.values().stream()
                .filter(PaperRow::isMissing)
                .map(PaperRow::paper)
                .collect(Collectors.toSet());
    }

    List<Dossier.HandedIn> handedIn() {
        return rows.values().stream().map(PaperRow::handedIn).toList();
    }

    Map<String, DossierDraft.Paper> draft() {
        Map<String, DossierDraft.Paper> draft = new LinkedHashMap<>();
        rows.forEach((key, row) -> draft.put(key, row.draft()));
        return draft;
    }

    void restore(Map<String, DossierDraft.Paper> draft) {
        draft.forEach((key, paper) -> {
            PaperRow row = rows.get(key);
            if (row != null) {
                row.restore(paper);
            }
        });
    }

    void clearErrors() {
        rows.values().forEach(PaperRow::clearError);
    }

    /**
     * Shows a fault such as {@code paper-to-khai} at its paper.
     *
     * @return whether the paper is here
     */
    boolean show(Fault fault) {
        PaperRow row = fault.key().startsWith("paper-") ? rows.get(fault.key().substring("paper-".length())) : null;
        if (row != null) {
            row.show(Texts.t(fault.text()));
        }
        return row != null;
    }

    /** The papers that show an error, from top to bottom. */
    Stream<Focusable<?>> wrong() {
        return rows.values().stream().flatMap(row -> row.wrong().stream());
    }
}
