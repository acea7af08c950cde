package vn.hoso.signature;

import static vn.hoso.base.UserError.Kind.CONFLICT;
import static vn.hoso.base.UserError.Kind.INVALID;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;

/**
 * Signs PDF files: PAdES-BASELINE-B (ETSI EN 319 142-1) with SHA-256, always as an incremental update, so that earlier
 * signatures stay what they are.
 */
public final class DocumentSigner {

    private final TrustStore trust;
    private final Clock clock;

    DocumentSigner(TrustStore trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * Signs a file.
     *
     * @param session the unlocked key; stays open
     * @throws UserError if the file is not the approved version, cannot be signed, or the certificate may not sign now
     */
    public SignedDocument sign(SigningRequest request, SigningSession session) {
        if (!Sha256.hex(request.pdf()).equalsIgnoreCase(request.approvedSha256())) {
            throw new UserError(
                    CONFLICT,
                    "Văn bản khác với bản đã được duyệt nên không ký. Hãy mở lại và duyệt bản hiện tại.",
                    "The document is not the version that was approved, so it was not signed. Open and approve it again.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SigningCertificate signer = session.certificate();
        CertificateCheck.require(signer, trust.authorities(), now);
        byte[] signed = sign(request, session, now);
        return new SignedDocument(
                signed, Sha256.hex(signed), signer.commonName(), signer.issuer(), signer.serialNumber(), now);
    }

    private byte[] sign(SigningRequest request, SigningSession session, Instant now) {
        PAdESSignatureParameters parameters = parameters(request, session.certificate(), now);
        PAdESService service = new PAdESService(trust.authorities().verifier());
        service.setPdfObjFactory(new OpenFieldsObjectFactory(request.openFields()));
        DSSDocument document = new InMemoryDocument(request.pdf(), "document.pdf");
        try {
            ToBeSigned data = service.getDataToSign(document, parameters);
            SignatureValue value = value(session, data);
            if (!service.isValidSignatureValue(data, value, parameters.getSigningCertificate())) {
                throw new UserError(
                        CONFLICT,
                        "Khoá ký không khớp với chứng thư số. Chưa ký gì cả.",
                        "The key does not belong to the certificate. Nothing was signed.");
            }
            return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        } catch (UserError e) {
            throw e;
        } catch (AlertException | ProtectedDocumentException e) {
            throw new UserError(
                    CONFLICT,
                    "Không ký được: tệp không cho phép ký hoặc chữ ký nằm ngoài trang.",
                    "Cannot sign: the file does not permit signing, or the signature lies outside the page.");
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    CONFLICT,
                    "Không có ô chữ ký trống với tên đã cho trong văn bản.",
                    "The document has no empty signature field of the given name.");
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static SignatureValue value(SigningSession session, ToBeSigned data) {
        boolean rsa =
                "RSA".equals(session.certificate().certificate().getPublicKey().getAlgorithm());
        return new SignatureValue(
                rsa ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256, session.sign(data.getBytes()));
    }

    private static PAdESSignatureParameters parameters(SigningRequest request, SigningCertificate signer, Instant now) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        List<CertificateToken> chain = new ArrayList<>();
        for (X509Certificate issuer : signer.issuers()) {
            chain.add(new CertificateToken(issuer));
        }
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(OfficialTime.ZONE));
        parameters.setSignerName(signer.commonName());
        parameters.setImageParameters(VisibleSignature.parameters(request, signer, now));
        return parameters;
    }

    static UserError unreadable(Exception cause) {
        UserError error = new UserError(
                INVALID,
                "Không đọc được tệp PDF này nên chưa ký. Hãy tạo lại văn bản.",
                "This PDF file cannot be read, so it was not signed. Make the document again.");
        error.initCause(cause);
        return error;
    }
}
