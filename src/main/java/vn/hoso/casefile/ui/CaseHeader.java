package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.deadline.ui.DeadlineExplanation;
import vn.hoso.worklist.WorkItem;

/** What stays in sight while the page scrolls: which case, whose, due when, in whose hands, and what to press. */
final class CaseHeader extends Header {

    CaseHeader(CaseDetail detail, Instant now, @Nullable Button primary) {
        addClassName("case-header");
        H1 code = new H1(detail.code());
        code.setId("case-code");
        code.addClassName("code");
        Span owner = new Span(detail.owner().name());
        owner.addClassName("case-owner");
        Button why = new Button(Texts.t("Vì sao?", "Why?"), click -> new DeadlineExplanation(detail.deadline()).open());
        why.setId("deadline-why");
        why.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        why.setAriaLabel(Texts.t("Vì sao có thời hạn này?", "Why is it due then?"));
        Div first = line(code, owner, CaseBadges.deadline(detail, now), due(detail), why);
        if (!detail.appointmentAt().equals(detail.currentDueAt())) {
            first.add(appointment(detail));
        }
        Div second = line(
                CaseBadges.status(detail),
                new Span(Texts.t(detail.procedure().descriptor().name())),
                holder(detail));
        second.addClassName("case-second");
        Div words = new Div(first, second);
        words.addClassName("case-words");
        add(words);
        if (primary != null) {
            add(primary);
        }
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("case-line");
        return line;
    }

    private static Span due(CaseDetail detail) {
        Span due = new Span(
                detail.clockStoppedAt() == null || detail.finishedAt() != null
                        ? OfficialTime.dateTime(detail.currentDueAt())
                        : Texts.t("từ ", "since ") + OfficialTime.dateTime(detail.clockStoppedAt()));
        due.addClassNames("number", "quiet");
        return due;
    }

    /** What the citizen was told, which no longer is the legal due time. */
    private static Span appointment(CaseDetail detail) {
        Span appointment =
                new Span(Texts.t("Hẹn trả lại: ", "New appointment: ") + OfficialTime.dateTime(detail.appointmentAt()));
        appointment.setId("case-appointment");
        appointment.addClassName("number");
        return appointment;
    }

    private static Span holder(CaseDetail detail) {
        String words = detail.openItems().stream()
                .map(CaseHeader::holder)
                .reduce((one, other) -> one + "; " + other)
                .orElseGet(() -> detail.outcome() == null
                        ? Texts.t("Không có việc nào đang mở", "Nothing is open")
                        : Texts.t(detail.outcome().label()));
        Span holder = new Span(words);
        holder.setId("case-holder");
        holder.addClassName("quiet");
        return holder;
    }

    private static String holder(WorkItem item) {
        return Texts.t(item.step()) + ": "
                + (item.assigneeName() == null
                        ? Texts.t("chờ nhận tại ", "waits at ") + item.unitName()
                        : item.assigneeName() + " (" + item.unitName() + ")");
    }
}
