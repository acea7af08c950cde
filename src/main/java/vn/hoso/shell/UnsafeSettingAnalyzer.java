package vn.hoso.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence instead of a stack trace. */
class UnsafeSettingAnalyzer extends AbstractFailureAnalyzer<UnsafeSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
