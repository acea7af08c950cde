package vn.hoso.signature;

import java.util.List;
import vn.hoso.base.UserError;

/**
 * A place where people's private keys are kept and used. The key never leaves it. There is one implementation for key
 * files; hardware tokens (PKCS#11) and remote signing services (CSC API) fit the same three questions.
 */
public interface SigningProvider {

    /** What kind of device holds the keys. */
    enum Device {
        /** A key file, for tests and demonstrations: not a compliant device. */
        SOFTWARE,
        /** A USB token or smart card. */
        TOKEN,
        /** A signing service that asks the signer for consent. */
        REMOTE
    }

    Device device();

    /**
     * The certificates with which a person can sign here. Needs no PIN.
     *
     * @param signer the signer's id, such as the user name
     * @return empty if the person has none
     */
    List<SigningCertificate> certificatesOf(String signer);

    /**
     * Unlocks a key for one or more signatures.
     *
     * @param signer the signer's id
     * @param certificate one of {@link #certificatesOf}
     * @param consent the PIN, or what a remote service asks for instead; the caller wipes it afterwards
     * @throws UserError if the PIN is wrong, consent was not given, or there is no such key
     */
    SigningSession open(String signer, SigningCertificate certificate, char[] consent);
}
