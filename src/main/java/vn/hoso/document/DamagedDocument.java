package vn.hoso.document;

/** The stored bytes are not those that were stored: the disk, or someone, changed them. */
public class DamagedDocument extends RuntimeException {

    DamagedDocument(StoredDocument document) {
        super("The stored bytes of document " + document.id() + " (" + document.fileName()
                + ") do not have the hash they were stored under: " + document.sha256());
    }
}
