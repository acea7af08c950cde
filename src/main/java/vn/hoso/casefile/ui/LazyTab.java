package vn.hoso.casefile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;

/** The content of a tab, made when it is first looked at. */
final class LazyTab extends Div {

    private final SerializableSupplier<Component> content;

    LazyTab(SerializableSupplier<Component> content) {
        this.content = content;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (getComponentCount() == 0) {
            add(content.get());
        }
    }
}
