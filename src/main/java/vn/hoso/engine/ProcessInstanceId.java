package vn.hoso.engine;

/**
 * A running or ended process: that of a case, or of a path which it called.
 *
 * @param value the engine's own identifier
 */
public record ProcessInstanceId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
