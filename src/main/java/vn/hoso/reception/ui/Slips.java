package vn.hoso.reception.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Links that open a slip in a new tab, ready to be printed. */
final class Slips {

    private Slips() {}

    static Anchor link(String id, String text, String fileName, SerializableSupplier<byte[]> pdf) {
        var handler = DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = pdf.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), fileName, "application/pdf", bytes.length);
                })
                .inline();
        Anchor link = new Anchor();
        link.setHref(handler, AttachmentType.INLINE);
        link.setTarget("_blank");
        link.setId(id);
        link.addClassName("reception-button");
        link.add(VaadinIcon.PRINT.create());
        link.add(text);
        return link;
    }
}
