package vn.hoso.reception.ui;

/** Where the counter is. */
public final class ReceptionNavigation {

    /** The route of the reception screen. */
    public static final String ROUTE = "tiep-nhan";

    private ReceptionNavigation() {}
}
