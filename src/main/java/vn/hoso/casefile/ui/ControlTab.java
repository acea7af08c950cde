package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.Handover;
import vn.hoso.deadline.DeadlineClass;

/** Who gave the case to whom, and whether each step kept its time: the rows of form 06. */
final class ControlTab extends Div {

    ControlTab(CaseDownloads downloads, CaseDetail detail) {
        addClassName("papers-tab");
        PlainTable table = new PlainTable(
                Texts.t("Bước", "Step"),
                Texts.t("Bên giao", "Given by"),
                Texts.t("Giao lúc", "Given at"),
                Texts.t("Bên nhận", "Taken by"),
                Texts.t("Nhận lúc", "Taken at"),
                Texts.t("Xong lúc", "Done at"),
                Texts.t("Kết quả", "Result"),
                Texts.t("Ghi chú", "Note"));
        detail.handovers().forEach(handover -> row(table, handover));
        Anchor slip = CaseFileLinks.control(downloads, detail.id());
        add(table, slip);
    }

    private static void row(PlainTable table, Handover handover) {
        table.row(
                PlainTable.text(Texts.t(handover.step(), handover.stepEnglish())),
                PlainTable.text(handover.fromPerson() + " · " + handover.fromUnit()),
                time(handover.givenAt()),
                PlainTable.text(
                        handover.toPerson() == null
                                ? handover.toUnit()
                                : handover.toPerson() + " · " + handover.toUnit()),
                time(handover.receivedAt()),
                time(handover.finishedAt()),
                result(handover.result()),
                PlainTable.text(handover.note()));
    }

    private static Component time(@Nullable Instant at) {
        return PlainTable.number(at == null ? null : OfficialTime.dateTime(at));
    }

    private static Component result(@Nullable DeadlineClass result) {
        return switch (result) {
            case null -> PlainTable.text(null);
            case LATE -> new StatusBadge(StatusBadge.Tone.BAD, Texts.t("✕ Quá hạn", "✕ Late"));
            case EARLY -> new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("✓ Trước hạn", "✓ Early"));
            default -> new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("✓ Đúng hạn", "✓ On time"));
        };
    }
}
