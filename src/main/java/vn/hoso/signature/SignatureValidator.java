package vn.hoso.signature;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.pdf.Deadline;
import vn.hoso.signature.pdf.OutOfTime;

/**
 * Judges the signatures of a PDF file from anywhere. Any input yields a verdict: what cannot be judged, because it is
 * larger than {@link #MAX_BYTES}, is no PDF, holds too many signatures or takes longer than 30 seconds, is {@link
 * Verdict#INDETERMINATE} with the reason. Opens no network connection.
 */
public final class SignatureValidator {

    /** Largest file that is looked at: 100 MB. */
    public static final int MAX_BYTES = 100 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SignatureValidator.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 4;
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private final SignatureJudge judge;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    private final Duration longest;

    SignatureValidator(TrustStore trust) {
        this(trust, LONGEST);
    }

    /** @param longest how long a file waits for its turn, and how long it is looked at */
    SignatureValidator(TrustStore trust, Duration longest) {
        this.judge = new SignatureJudge(trust);
        this.longest = longest;
    }

    /**
     * Judges a file.
     *
     * @param file the file, of whatever kind
     */
    public ValidationReport validate(byte[] file) {
        if (file.length > MAX_BYTES) {
            return ValidationReport.withoutSignatures(
                    Verdict.INDETERMINATE,
                    "Tệp lớn hơn 100 MB nên không được kiểm tra.",
                    "The file is larger than 100 MB and was not checked.");
        }
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
            Deadline deadline = Deadline.in(longest);
            FutureTask<ValidationReport> work = new FutureTask<>(() -> judge.judge(file, deadline));
            start(work);
            return work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return tookTooLong();
        } catch (ExecutionException e) {
            return e.getCause() instanceof OutOfTime ? tookTooLong() : failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
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

    private static ValidationReport failed(@Nullable Throwable cause) {
        LOG.warn("A file could not be judged", cause);
        return ValidationReport.withoutSignatures(
                Verdict.INDETERMINATE,
                "Không kiểm tra được tệp này do lỗi khi đọc. Hãy xin bản gốc và kiểm tra lại.",
                "The file could not be checked: reading it failed. Ask for the original and check again.");
    }

    private static ValidationReport busy() {
        return ValidationReport.withoutSignatures(
                Verdict.INDETERMINATE,
                "Máy chủ đang kiểm tra nhiều tệp khác nên chưa kiểm tra được tệp này. Hãy thử lại sau ít phút.",
                "The server is checking many other files and has not looked at this one. Try again in a few minutes.");
    }

    private static ValidationReport tookTooLong() {
        return ValidationReport.withoutSignatures(
                Verdict.INDETERMINATE,
                "Kiểm tra tệp quá lâu nên đã dừng, chưa có kết luận.",
                "Checking the file took too long and was stopped without a conclusion.");
    }
}
