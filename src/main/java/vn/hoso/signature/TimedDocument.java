package vn.hoso.signature;

import eu.europa.esig.dss.model.InMemoryDocument;
import java.io.InputStream;
import vn.hoso.signature.pdf.Deadline;

/** A file that can be opened until a deadline only: the library opens it again for every signature. */
final class TimedDocument extends InMemoryDocument {

    private static final long serialVersionUID = 1;

    private final transient Deadline deadline;

    TimedDocument(byte[] file, Deadline deadline) {
        super(file, "document.pdf");
        this.deadline = deadline;
    }

    @Override
    public InputStream openStream() {
        deadline.check();
        return super.openStream();
    }

    @Override
    public byte[] getBytes() {
        deadline.check();
        return super.getBytes();
    }
}
