package vn.hoso.signature;

import java.time.Instant;

/**
 * A signed file and the facts to record about the signature.
 *
 * @param pdf the signed file
 * @param sha256 its SHA-256, hexadecimal
 * @param signer common name in the signer's certificate
 * @param issuer common name of the authority that issued it
 * @param serialNumber serial number of the certificate, hexadecimal
 * @param signedAt when, by the clock of this server, to the second
 */
public record SignedDocument(
        byte[] pdf, String sha256, String signer, String issuer, String serialNumber, Instant signedAt) {}
