package vn.hoso.signature;

/** An unlocked key. Closing it locks the key again. */
public interface SigningSession extends AutoCloseable {

    /** The certificate that belongs to the key. */
    SigningCertificate certificate();

    /**
     * Signs with SHA-256 and the algorithm of the key (RSA PKCS#1 v1.5 or ECDSA). An implementation that can only sign a
     * digest computes it from what is given.
     *
     * @param toBeSigned the bytes to sign, not yet hashed
     * @return the signature value as X.509 writes it
     */
    byte[] sign(byte[] toBeSigned);

    @Override
    void close();
}
