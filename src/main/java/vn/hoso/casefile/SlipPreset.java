package vn.hoso.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one circular: {@code slips/<preset>/slips.yaml}.
 *
 * @param circular as a slip names it
 * @param effectiveFrom first day on which dossiers are received under it
 * @param templates the folder whose pages it uses
 * @param forms number and title by template; a slip that is not here has no number in this circular
 */
record SlipPreset(String circular, LocalDate effectiveFrom, String templates, Map<String, Form> forms) {

    /** How a circular numbers and calls a form. */
    record Form(@Nullable String number, String title) {}

    /** The line that identifies the form, such as {@code Mẫu số 01 – TT 03/2025/TT-VPCP}; empty for a form of our own. */
    String formLine(SlipKind kind) {
        Form form = forms.get(kind.template());
        return form == null || form.number() == null ? "" : "Mẫu số " + form.number() + " – " + circular;
    }

    /** What the circular calls the slip. */
    String title(SlipKind kind) {
        Form form = forms.get(kind.template());
        return form == null ? kind.title().vi() : form.title();
    }
}
