package vn.hoso.document.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;

/**
 * Refuses files with malicious code: the EICAR test file always, and whatever the ClamAV daemon finds where {@code
 * hoso.documents.clamav} names one. A daemon that does not answer lets nothing in.
 */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

    /** The industry's test file (eicar.org), in two parts so that this class is not mistaken for it. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final @Nullable ClamDaemon daemon;

    /** @param address {@code host:port} or the path of a socket; empty for none */
    VirusScanner(@Value("${hoso.documents.clamav:}") String address) {
        this.daemon = address.isBlank() ? null : ClamDaemon.at(address.strip());
    }

    /** @throws UserError INVALID when something was found, UNAVAILABLE when the daemon does not answer */
    void require(byte[] content, String fileName) {
        Optional<String> found = holds(content, EICAR) ? Optional.of("EICAR") : scanned(content);
        found.ifPresent(name -> {
            LOG.warn("A file was refused for malicious code: {}", name);
            throw Intake.invalid(
                    "Tệp “%s” chứa mã độc (%s) nên không được nhận. Hãy báo bộ phận an toàn thông tin."
                            .formatted(fileName, name),
                    "The file “%s” carries malicious code (%s) and is not taken. Tell the security office."
                            .formatted(fileName, name));
        });
    }

    private Optional<String> scanned(byte[] content) {
        if (daemon == null) {
            return Optional.empty();
        }
        try {
            return daemon.scan(content);
        } catch (IOException e) {
            LOG.error("The virus scanner does not answer: {}", e.getMessage());
            throw new UserError(
                    UserError.Kind.UNAVAILABLE,
                    "Máy quét vi-rút chưa trả lời nên tạm thời chưa nhận được tệp. Hãy thử lại sau ít phút; dữ liệu đã nhập"
                            + " vẫn còn.",
                    "The virus scanner does not answer, so no file can be taken just now. Try again in a few minutes; what"
                            + " you typed is kept.");
        }
    }

    private static boolean holds(byte[] content, byte[] part) {
        outer:
        for (int i = 0; i <= content.length - part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (content[i + j] != part[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
