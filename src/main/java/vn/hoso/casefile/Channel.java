package vn.hoso.casefile;

import vn.hoso.base.LocalizedText;

/** How the dossier came in. One code for one case across channels. */
public enum Channel {
    DIRECT(1, "Trực tiếp", "At the counter"),
    ONLINE(2, "Trực tuyến", "Online"),
    POST(3, "Bưu chính công ích", "Public post");

    private final int code;
    private final LocalizedText label;

    Channel(int code, String vi, String en) {
        this.code = code;
        this.label = new LocalizedText(vi, en);
    }

    /** The code of the national portal. */
    public int code() {
        return code;
    }

    public LocalizedText label() {
        return label;
    }
}
