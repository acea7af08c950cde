package vn.hoso.engine;

/**
 * One version of one process, as it was deployed. A case keeps the one that was in force on the day of receipt.
 *
 * @param value the engine's own identifier
 */
public record ProcessDefinitionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
