package vn.hoso.organization;

import vn.hoso.access.CurrentOfficer;

/** A principal that remembers on which account and posts it was let in. */
interface LoggedIn extends CurrentOfficer.Source {

    /** What {@link Fingerprints} said at log-in. */
    String fingerprint();
}
