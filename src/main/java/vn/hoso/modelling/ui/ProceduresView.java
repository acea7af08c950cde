package vn.hoso.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.modelling.ProcedureArchive;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.Publishing;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** Procedures in force, what waits for a second person, and the door through which new versions come. */
@Route(ModellingNavigation.PROCEDURES)
@RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
@StyleSheet("context://css/modelling.css")
class ProceduresView extends Div implements HasDynamicTitle {

    private final transient ProcedureArchive archive;

    ProceduresView(Publishing publishing, ProcedureArchive archive, Procedures procedures, Clock clock) {
        this.archive = archive;
        setId("procedures");
        addClassName("page");
        List<Proposal> proposals = publishing.proposals();
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE);
        add(
                new H1(getPageTitle()),
                waiting(proposals.stream()
                        .filter(proposal -> proposal.state() == Proposal.State.PROPOSED)
                        .toList()),
                inForce(procedures.inForce(today)),
                new ImportPanel(archive, publishing, this::open),
                decided(proposals.stream()
                        .filter(proposal -> proposal.state() != Proposal.State.PROPOSED)
                        .toList()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Thủ tục và quy trình", "Procedures");
    }

    private void open(Proposal proposal) {
        getUI().ifPresent(ui -> ui.navigate(ModellingNavigation.proposal(proposal.id())));
    }

    private static Component waiting(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return panel(
                    Texts.t("Chờ duyệt", "Waiting for approval"),
                    new Paragraph(Texts.t("✓ Không có phiên bản nào chờ duyệt.", "✓ No version waits for approval.")));
        }
        return panel(Texts.t("Chờ duyệt", "Waiting for approval"), table(proposals));
    }

    private static Component decided(List<Proposal> proposals) {
        Component shown = proposals.isEmpty()
                ? new Paragraph(
                        Texts.t("Chưa có phiên bản nào được quyết định.", "No version has been decided on yet."))
                : table(proposals);
        return panel(Texts.t("Đã quyết định", "Decided"), shown);
    }

    private static PlainTable table(List<Proposal> proposals) {
        PlainTable table = new PlainTable(
                Texts.t("Thủ tục", "Procedure"),
                Texts.t("Phiên bản", "Version"),
                Texts.t("Hiệu lực từ", "In force from"),
                Texts.t("Nguồn", "Source"),
                Texts.t("Người đề nghị", "Proposed by"),
                Texts.t("Trạng thái", "State"));
        for (Proposal proposal : proposals) {
            Anchor name = new Anchor(ModellingNavigation.proposal(proposal.id()), Texts.t(proposal.name()));
            name.getElement().setAttribute("router-link", true);
            table.row(
                    name,
                    PlainTable.number(proposal.version()),
                    PlainTable.number(ProposalWords.from(proposal)),
                    PlainTable.text(ProposalWords.source(proposal.source())),
                    PlainTable.text(proposal.proposedBy() + ", " + OfficialTime.dateTime(proposal.proposedAt())),
                    ProposalWords.state(proposal.state()));
        }
        return table;
    }

    private Component inForce(List<ProcedureVersion> versions) {
        PlainTable table = new PlainTable(
                Texts.t("Mã", "Code"),
                Texts.t("Thủ tục", "Procedure"),
                Texts.t("Phiên bản", "Version"),
                Texts.t("Hiệu lực từ", "In force from"),
                Texts.t("Nguồn", "Source"),
                Texts.t("Chưa kiểm chứng căn cứ", "Source not verified"),
                "");
        for (ProcedureVersion version : versions) {
            table.row(
                    PlainTable.number(version.descriptor().code()),
                    PlainTable.text(Texts.t(version.descriptor().name())),
                    PlainTable.number(version.descriptor().version()),
                    PlainTable.number(OfficialTime.date(version.descriptor().effectiveFrom())),
                    PlainTable.text(ProposalWords.source(version.source())),
                    unverified(version.descriptor().unverified()),
                    export(version));
        }
        return panel(Texts.t("Đang có hiệu lực", "In force"), table);
    }

    /** A legal value whose source nobody has checked is said, never hidden. */
    private static Component unverified(@org.jspecify.annotations.Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return PlainTable.text(null);
        }
        Div all = new Div();
        all.addClassName("unverified");
        values.forEach(value -> all.add(new StatusBadge(StatusBadge.Tone.WARNING, Texts.t(DescriptorWords.of(value)))));
        return all;
    }

    private Anchor export(ProcedureVersion version) {
        String name = version.key() + "-" + version.descriptor().version() + ".zip";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] zip = archive.pack(version.key(), version.definition());
                    return new DownloadResponse(new ByteArrayInputStream(zip), name, "application/zip", zip.length);
                }),
                AttachmentType.DOWNLOAD,
                Texts.t("Tải về", "Download"));
        link.setAriaLabel(Texts.t("Tải về ", "Download ") + name);
        return link;
    }

    private static Div panel(String title, Component content) {
        Div panel = new Div(new H2(title), content);
        panel.addClassNames("panel", "panel-pad");
        return panel;
    }
}
