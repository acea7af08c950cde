package vn.hoso.signature;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the signatures of a PDF file from anywhere. Any input yields a verdict: files over {@link #MAX_BYTES} or that take
 * longer than 30 seconds are refused with the reason, and so is what is not a PDF. Opens no network connection.
 */
public final class SignatureValidator {

    /** Largest file that is looked at: 100 MB. */
    public static final int MAX_BYTES = 100 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SignatureValidator.class);
    private static final int SECONDS = 30;
    private static final int AT_A_TIME = 4;
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private final SignatureJudge judge;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    SignatureValidator(TrustStore trust) {
        this.judge = new SignatureJudge(trust);
    }

    /**
     * Judges a file.
     *
     * @param file the file, of whatever kind
     */
    public ValidationReport validate(byte[] file) {
        if (file.length > MAX_BYTES) {
            return ValidationReport.withoutSignatures(
                    Verdict.INVALID,
                    "Tệp lớn hơn 100 MB nên không được kiểm tra.",
                    "The file is larger than 100 MB and was not checked.");
        }
        FutureTask<ValidationReport> work = new FutureTask<>(() -> judge.judge(file));
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return tookTooLong();
            }
            start(work);
            return work.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            return tookTooLong();
        } catch (ExecutionException e) {
            LOG.warn("A file could not be judged", e.getCause());
            return ValidationReport.withoutSignatures(
                    Verdict.INVALID,
                    "Không đọc được chữ ký trong tệp này: dữ liệu bị hỏng.",
                    "The signatures of this file cannot be read: the data is damaged.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tookTooLong();
        }
    }

    /** A thread of its own: a library that hangs on a hostile file must not keep a thread of the server. */
    private void start(FutureTask<ValidationReport> work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } finally {
                places.release();
            }
        };
        Thread thread = new Thread(null, guarded, "signature-validation", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private static ValidationReport tookTooLong() {
        return ValidationReport.withoutSignatures(
                Verdict.INVALID,
                "Kiểm tra tệp quá 30 giây nên đã dừng; tệp không được chấp nhận.",
                "Checking the file took more than 30 seconds and was stopped; the file is not accepted.");
    }
}
