package vn.hoso.worklist.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;
import vn.hoso.worklist.WorkItem;

/** How several items are signed at once; provided by those who keep the documents. */
public interface SigningOfMany {

    /**
     * Opens a dialog that shows what would be signed and asks for the one consent.
     *
     * @param signed told after the signing, with the ids of the items that were not signed
     * @throws vn.hoso.base.UserError when the officer cannot sign so many, or at all
     */
    void open(List<WorkItem> items, SerializableConsumer<Set<String>> signed);
}
