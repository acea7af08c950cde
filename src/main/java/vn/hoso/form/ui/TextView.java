package vn.hoso.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import vn.hoso.form.TextBlock;

/** The words on a form, as text nodes: nothing in them can become markup. */
final class TextView {

    private TextView() {}

    static Component of(List<TextBlock> blocks, Locale locale) {
        Div view = new Div();
        view.addClassName("hoso-form-text");
        UnorderedList list = new UnorderedList();
        for (TextBlock block : blocks) {
            String text = block.text().in(locale);
            if (text.isEmpty()) {
                continue;
            }
            if (block.kind() == TextBlock.Kind.BULLET) {
                list.add(new ListItem(text));
                view.add(list);
            } else {
                list = new UnorderedList();
                view.add(block.kind() == TextBlock.Kind.HEADING ? new H3(text) : new Paragraph(text));
            }
        }
        return view;
    }
}
