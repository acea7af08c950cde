package vn.hoso.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.DiagramView;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.modelling.FileChange;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.ProposalReview;
import vn.hoso.modelling.ProposalReview.Review;
import vn.hoso.modelling.Publishing;
import vn.hoso.procedure.ProcedureDescriptor;

/** What the second person reads before they decide: what changes, the diagram, and what it means for running cases. */
@Route(ModellingNavigation.PROPOSAL)
@RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
@StyleSheet("context://css/modelling.css")
class ProposalView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ProposalReview reviews;
    private final transient Publishing publishing;

    ProposalView(ProposalReview reviews, Publishing publishing) {
        this.reviews = reviews;
        this.publishing = publishing;
        setId("proposal");
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            show(reviews.of(UUID.fromString(id)));
        } catch (UserError error) {
            add(new H1(getPageTitle()), new Paragraph(Texts.t(error.text())), back());
        } catch (IllegalArgumentException noId) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Đề nghị ban hành thủ tục", "Proposal of a procedure");
    }

    private static Anchor back() {
        Anchor back = new Anchor(ModellingNavigation.PROCEDURES, Texts.t("← Thủ tục và quy trình", "← Procedures"));
        back.getElement().setAttribute("router-link", true);
        return back;
    }

    private void show(Review review) {
        removeAll();
        Proposal proposal = review.proposal();
        Div title = new Div(
                new H1(Texts.t(proposal.name()) + " – " + Texts.t("phiên bản ", "version ") + proposal.version()),
                ProposalWords.state(proposal.state()));
        title.addClassName("page-head");
        add(back(), title, facts(review));
        if (!review.remarks().isEmpty()) {
            add(panel(
                    Texts.t("Điều cần xem", "What to look at"),
                    new Problems(
                            Texts.t("Kiểm tra lại trước khi duyệt.", "Look at these before you approve."),
                            review.remarks())));
        }
        if (!review.bpmn().isEmpty()) {
            DiagramView diagram = new DiagramView(
                    review.bpmn(), List.of(), List.of(), Texts.t("Sơ đồ được đề nghị", "The proposed diagram"));
            diagram.setId("proposed-diagram");
            add(panel(Texts.t("Sơ đồ", "Diagram"), diagram));
        }
        add(changes(review));
    }

    private Component facts(Review review) {
        Proposal proposal = review.proposal();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        ProcedureDescriptor descriptor = review.descriptor();
        fact(
                facts,
                Texts.t("Mã thủ tục", "Code"),
                descriptor == null ? Texts.t("đường dùng chung ", "shared path ") + proposal.key() : descriptor.code());
        fact(facts, Texts.t("Hiệu lực từ", "In force from"), ProposalWords.from(proposal));
        fact(
                facts,
                Texts.t("Thay cho", "Replaces"),
                review.replaces() == null
                        ? Texts.t("không có: mới", "nothing: it is new")
                        : Texts.t("phiên bản ", "version ") + review.replaces());
        fact(
                facts,
                Texts.t("Hồ sơ đang xử lý", "Running cases"),
                descriptor == null
                        ? Texts.t(
                                "Chỉ thủ tục gọi đúng phiên bản này mới dùng nó; không hồ sơ nào bị chuyển.",
                                "Only procedures that call this version use it; no case is moved.")
                        : Texts.t(
                                        "%d hồ sơ tiếp tục theo phiên bản lúc tiếp nhận, không bị chuyển.",
                                        "%d stay on the version they were received under; none is moved.")
                                .formatted(review.runningCases()));
        fact(
                facts,
                Texts.t("Đề nghị", "Proposed"),
                proposal.proposedBy() + ", " + OfficialTime.dateTime(proposal.proposedAt()) + " · "
                        + ProposalWords.source(proposal.source()));
        if (proposal.decidedBy() != null && proposal.decidedAt() != null) {
            fact(
                    facts,
                    Texts.t("Quyết định", "Decided"),
                    proposal.decidedBy() + ", " + OfficialTime.dateTime(proposal.decidedAt())
                            + (proposal.reason() == null ? "" : " · " + proposal.reason()));
        }
        List<String> unverified = descriptor == null ? null : descriptor.unverified();
        if (unverified != null && !unverified.isEmpty()) {
            fact(
                    facts,
                    Texts.t("Chưa kiểm chứng căn cứ", "Source not verified"),
                    unverified.stream()
                            .map(part -> Texts.t(DescriptorWords.of(part)))
                            .collect(Collectors.joining(", ")));
        }
        Div panel = new Div(facts, decision(review));
        panel.addClassNames("panel", "panel-pad");
        return panel;
    }

    private static void fact(DescriptionList facts, String term, String description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    private Component decision(Review review) {
        Proposal proposal = review.proposal();
        if (proposal.state() != Proposal.State.PROPOSED) {
            return new Div();
        }
        if (!review.mayDecide()) {
            Paragraph words = new Paragraph(Texts.t(
                    "Bạn đã đề nghị phiên bản này, nên người khác phải duyệt.",
                    "You proposed this version, so someone else has to decide."));
            words.addClassName("quiet");
            return words;
        }
        Button approve = new Button(Texts.t("Duyệt và ban hành", "Approve and publish"), click -> approve(proposal));
        approve.setId("approve");
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button reject = new Button(Texts.t("Trả lại…", "Send back…"), click -> reject(proposal));
        reject.setId("reject");
        Div actions = new Div(approve, reject);
        actions.addClassName("proposal-actions");
        return actions;
    }

    private void approve(Proposal proposal) {
        if (Notifications.attempt(() -> publishing.approve(proposal.id()))) {
            Notifications.success(Texts.t("Đã ban hành.", "Published."));
            show(reviews.of(proposal.id()));
        }
    }

    private void reject(Proposal proposal) {
        new ReasonDialog(
                        Texts.t("Trả lại đề nghị", "Send the proposal back"),
                        Texts.t("Lý do", "Reason"),
                        Texts.t("Trả lại", "Send back"),
                        reason -> {
                            publishing.reject(proposal.id(), reason);
                            UI.getCurrent().access(() -> show(reviews.of(proposal.id())));
                        })
                .open();
    }

    private static Component changes(Review review) {
        Div files = new Div();
        files.setId("changes");
        if (review.replaces() == null) {
            files.add(new Paragraph(
                    Texts.t("Chưa có phiên bản nào: mọi tệp đều mới.", "There is no version yet: every file is new.")));
        } else if (review.changes().isEmpty()) {
            files.add(new Paragraph(Texts.t(
                    "Nội dung giống phiên bản đang có hiệu lực.", "The content is that of the version in force.")));
        }
        review.changes().forEach(change -> files.add(file(change)));
        return panel(Texts.t("Thay đổi so với bản đang có hiệu lực", "Changes against the version in force"), files);
    }

    private static Component file(FileChange change) {
        Span kind = new StatusBadge(ProposalWords.kind(change.kind()));
        Div name = new Div(kind, new Span(change.name()));
        name.addClassName("change-name");
        if (change.lines().isEmpty()) {
            return name;
        }
        Pre lines = new Pre();
        lines.addClassName("difference");
        change.lines().forEach(line -> lines.add(line(line)));
        Details details = new Details(name, lines);
        details.setOpened(!change.name().endsWith(".bpmn"));
        return details;
    }

    private static Span line(String text) {
        Span line = new Span(text + "\n");
        if (text.startsWith("+")) {
            line.addClassName("line-added");
        } else if (text.startsWith("-")) {
            line.addClassName("line-removed");
        } else if (text.startsWith("@@")) {
            line.addClassName("quiet");
        }
        return line;
    }

    private static Div panel(String title, Component content) {
        Div panel = new Div(new H2(title), content);
        panel.addClassNames("panel", "panel-pad");
        return panel;
    }
}
