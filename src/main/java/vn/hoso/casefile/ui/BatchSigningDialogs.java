package vn.hoso.casefile.ui;

import com.vaadin.flow.function.SerializableConsumer;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoso.casefile.BatchSigning;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.ui.SigningOfMany;

/** Signs what is selected in the worklist. */
@Component
class BatchSigningDialogs implements SigningOfMany {

    private final BatchSigning signing;
    private final CaseDownloads downloads;

    BatchSigningDialogs(BatchSigning signing, CaseDownloads downloads) {
        this.signing = signing;
        this.downloads = downloads;
    }

    @Override
    @PermitAll
    public void open(List<WorkItem> items, SerializableConsumer<Set<String>> signed) {
        new BatchSigningDialog(signing, downloads, items, signed).open();
    }
}
