package vn.hoso.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.Texts;
import vn.hoso.document.StoreState;
import vn.hoso.document.StoreState.Damaged;
import vn.hoso.document.StoreState.Figures;

/** How many files there are, since when all of them are known to be right, and which are not. */
@Route(StoreNavigation.STORE)
@RolesAllowed("ADMINISTRATOR")
class StoreView extends Div implements HasDynamicTitle {

    private final transient StoreState state;
    private final Div content = new Div();

    StoreView(StoreState state) {
        this.state = state;
        setId("document-store");
        addClassName("page");
        content.addClassName("page-parts");
        Button reload = new Button(Texts.t("Tải lại", "Reload"), click -> load());
        reload.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(new H1(getPageTitle()), reload);
        head.addClassName("page-head");
        add(head, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Kho tài liệu", "Document store");
    }

    private void load() {
        Figures figures = state.figures();
        content.removeAll();
        content.add(figures(figures), damaged(state.damaged(), figures.damaged()));
    }

    private static Component figures(Figures figures) {
        PlainTable table = new PlainTable(
                Texts.t("Nơi lưu", "Place"),
                Texts.t("Tài liệu", "Documents"),
                Texts.t("Dung lượng", "Size"),
                Texts.t("Đã đối chiếu mã băm", "Compared with their hashes"));
        table.row(
                PlainTable.text(figures.place()),
                PlainTable.number(number(figures.documents())),
                PlainTable.number(size(figures.bytes())),
                PlainTable.text(swept(figures)));
        Div panel = new Div(table);
        panel.addClassNames("panel", "panel-pad");
        return panel;
    }

    private static String swept(Figures figures) {
        Instant since = figures.sweptSince();
        return since == null
                ? Texts.t("lượt đầu đang chạy: %d/256 phần", "the first round is under way: %d of 256 parts")
                        .formatted(figures.sweptSlices())
                : Texts.t("mọi tệp, kể từ %s", "every file, since %s").formatted(OfficialTime.dateTime(since));
    }

    private Component damaged(List<Damaged> damaged, long count) {
        Div panel = new Div();
        panel.addClassNames("panel", "panel-pad");
        if (damaged.isEmpty()) {
            panel.add(new Paragraph(Texts.t(
                    "✓ Chưa phát hiện tệp nào bị mất hoặc bị thay đổi.", "✓ No file is known to be lost or changed.")));
            panel.addClassName("empty");
            return panel;
        }
        panel.add(
                new H2(Texts.t("Tệp bị mất hoặc bị thay đổi (%s)", "Lost or changed files (%s)")
                        .formatted(number(count))),
                new Paragraph(Texts.t(
                        "Hãy chép tệp cùng mã băm từ bản sao lưu về đúng chỗ, rồi bấm “Kiểm tra lại”.",
                        "Bring the file of the same hash back from the backup, then press “Check again”.")));
        PlainTable table = new PlainTable(
                Texts.t("Tệp", "File"),
                Texts.t("Mã băm SHA-256", "SHA-256"),
                Texts.t("Tình trạng", "State"),
                Texts.t("Lưu lúc", "Stored"),
                Texts.t("Phát hiện lúc", "Found"),
                "");
        damaged.forEach(file -> table.row(
                PlainTable.text(file.fileName()),
                hash(file.sha256()),
                PlainTable.text(file.missing() ? Texts.t("bị mất", "gone") : Texts.t("bị thay đổi", "changed")),
                PlainTable.number(OfficialTime.dateTime(file.storedAt())),
                PlainTable.number(OfficialTime.dateTime(file.foundAt())),
                again(file)));
        panel.add(table);
        return panel;
    }

    private Button again(Damaged file) {
        Button again = new Button(Texts.t("Kiểm tra lại", "Check again"), click -> {
            if (state.checkAgain(file.id())) {
                Notifications.success(Texts.t("Tệp “%s” đã nguyên vẹn trở lại.", "The file “%s” is right again.")
                        .formatted(file.fileName()));
            } else {
                Notifications.error(Texts.t(
                                "Tệp “%s” vẫn chưa đúng: nội dung ở kho không khớp mã băm.",
                                "The file “%s” is still not right: what is stored does not have its hash.")
                        .formatted(file.fileName()));
            }
            load();
        });
        again.setId("check-" + file.id());
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return again;
    }

    /** Its beginning, as it is the file's name in the store; all of it for who points at it. */
    private static Span hash(String sha256) {
        Span hash = PlainTable.number(sha256.substring(0, 12) + "…");
        hash.setTitle(sha256);
        return hash;
    }

    private static String number(long number) {
        return String.format(Locale.of(Texts.t("vi", "en")), "%,d", number);
    }

    private static String size(long bytes) {
        long mega = DataSize.ofBytes(bytes).toMegabytes();
        return mega < 10
                ? number(DataSize.ofBytes(bytes).toKilobytes()) + " KB"
                : mega < 10_000 ? number(mega) + " MB" : number(mega / 1024) + " GB";
    }
}
