package vn.hoso.engine;

/**
 * A user task that waits in the engine.
 *
 * @param value the engine's own identifier
 */
public record EngineTaskId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
