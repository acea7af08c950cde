package vn.hoso.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import vn.hoso.audit.AuditLine;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;

/** Entries of the log, one in a row; on a phone each is a card. */
final class AuditTable extends NativeTable {

    private final transient DetailWords words;

    AuditTable(DetailWords words) {
        this.words = words;
        setId("audit-lines");
        addClassNames("plain", "audit-table");
        NativeTableRow head = getHead().addRow();
        List.of(
                        Texts.t("Lúc", "When"),
                        Texts.t("Ai", "Who"),
                        Texts.t("Việc", "What"),
                        Texts.t("Hồ sơ, sổ", "Case, chain"),
                        Texts.t("Trước → sau, nội dung", "Before → after, content"),
                        Texts.t("Lý do, căn cứ", "Reason"))
                .forEach(text -> {
                    NativeTableHeaderCell cell = head.addHeaderCell();
                    cell.getElement().setAttribute("scope", "col");
                    cell.setText(text);
                });
    }

    void append(AuditLine line) {
        NativeTableRow row = getBody().addRow();
        Span at = new Span(OfficialTime.dateTime(line.at()));
        at.addClassName("number");
        cell(row, "audit-at", at);
        cell(row, "audit-who", who(line));
        cell(row, "audit-what", new Span(AuditVocabulary.action(line.action())));
        cell(row, "audit-chain", chain(line));
        cell(row, "audit-content", words.changes(line));
        cell(row, "audit-reason", new Span(words.reason(line)));
    }

    private static Component who(AuditLine line) {
        // Who logs in, or tries to, is not logged in while the entry is written: the entry itself names them.
        if (line.chain().equals("access") && line.actor().equals("system")) {
            return new Span(Objects.toString(line.detail().get("username"), ""));
        }
        if (line.actor().equals("system")) {
            return new Span(Texts.t("Hệ thống", "The system"));
        }
        Span username = new Span(line.actor());
        username.addClassName("quiet");
        return line.actorName().equals(line.actor()) ? username : new Div(new Div(line.actorName()), username);
    }

    private static Component chain(AuditLine line) {
        Span position = new Span(Texts.t("mục ", "entry ") + line.position());
        position.addClassName("quiet");
        if (!Character.isDigit(line.chain().charAt(line.chain().length() - 1))) {
            return new Div(new Div(AuditVocabulary.chain(line.chain())), position);
        }
        Anchor code = new Anchor("ho-so/" + line.chain(), line.chain());
        code.getElement().setAttribute("router-link", true);
        code.addClassName("code");
        return new Div(new Div(code), position);
    }

    private static void cell(NativeTableRow row, String style, Component content) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName(style);
        cell.add(content);
    }
}
