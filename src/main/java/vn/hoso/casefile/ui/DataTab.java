package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.Money;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseAnswers.Answer;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;

/** Whom the case concerns, and what its forms have brought. */
final class DataTab extends Div {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    DataTab(CaseDetail detail, List<Answer> answers) {
        addClassName("papers-tab");
        add(new H2(Texts.t("Người nộp và chủ hồ sơ", "People")), parties(detail));
        add(new H2(Texts.t("Hồ sơ", "Case")), facts(detail));
        PlainTable table = new PlainTable(Texts.t("Nội dung", "Question"), Texts.t("Trả lời", "Answer"));
        answers.forEach(answer ->
                table.row(PlainTable.text(Texts.t(answer.question())), PlainTable.text(Texts.t(answer.answer()))));
        add(new H2(Texts.t("Nội dung đã khai và kết quả các bước", "What was declared and decided")), table);
    }

    private static PlainTable parties(CaseDetail detail) {
        PlainTable table = new PlainTable(
                Texts.t("Vai trò", "Part"),
                Texts.t("Họ tên", "Name"),
                Texts.t("Số định danh", "Personal id number"),
                Texts.t("Ngày sinh", "Born"),
                Texts.t("Điện thoại", "Phone"),
                Texts.t("Thư điện tử", "Email"),
                Texts.t("Địa chỉ", "Address"),
                Texts.t("Tư cách, giấy tờ chứng minh", "Acts as, by which paper"));
        for (Party party : detail.parties()) {
            table.row(
                    PlainTable.text(Texts.t(party.kind().label())),
                    PlainTable.text(party.name()),
                    PlainTable.number(party.idNumber()),
                    PlainTable.number(party.birthDate() == null ? null : DATE.format(party.birthDate())),
                    PlainTable.number(party.phone()),
                    PlainTable.text(party.email()),
                    PlainTable.text(party.address()),
                    PlainTable.text(representation(party)));
        }
        return table;
    }

    private static @Nullable String representation(Party party) {
        Representation acts = party.representation();
        return acts == null ? null : Texts.t(acts.words());
    }

    private static PlainTable facts(CaseDetail detail) {
        PlainTable table = new PlainTable(Texts.t("Mục", "Item"), Texts.t("Giá trị", "Value"));
        row(
                table,
                Texts.t("Nơi tiếp nhận", "Received at"),
                detail.receivingUnit().name());
        row(
                table,
                Texts.t("Cơ quan giải quyết", "Deciding agency"),
                detail.competentUnit().name());
        row(table, Texts.t("Tiếp nhận lúc", "Received"), OfficialTime.dateTime(detail.receivedAt()));
        row(table, Texts.t("Hạn ban đầu", "First due"), OfficialTime.dateTime(detail.originalDueAt()));
        CaseDetail.Fee fee = detail.fee();
        if (fee != null) {
            row(
                    table,
                    Texts.t("Phí, lệ phí", "Fee"),
                    Money.dong(fee.amount()) + " · " + state(fee) + " · " + fee.legalBasis());
        }
        row(
                table,
                Texts.t("Phiên bản quy trình", "Version of the procedure"),
                detail.procedure().descriptor().code() + " · "
                        + detail.procedure().descriptor().version());
        return table;
    }

    private static String state(CaseDetail.Fee fee) {
        if (fee.amount() == 0) {
            return Texts.t("không phải nộp", "nothing to pay");
        }
        return fee.paidAt() == null
                ? Texts.t("chưa thu", "not paid")
                : Texts.t("đã thu ", "paid ")
                        + OfficialTime.dateTime(fee.paidAt())
                        + (fee.receiptNumber() == null
                                ? ""
                                : Texts.t(", biên lai ", ", receipt ") + fee.receiptNumber());
    }

    private static void row(PlainTable table, String item, String value) {
        table.row(PlainTable.text(item), PlainTable.text(value));
    }
}
