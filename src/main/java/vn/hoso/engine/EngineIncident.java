package vn.hoso.engine;

import java.time.Instant;
import vn.hoso.base.LocalizedText;

/**
 * Work of the engine that failed until its retries were used up. Someone mends the cause and lets it be tried again.
 *
 * @param id the incident
 * @param businessKey the code of the case; empty if the process has none
 * @param instance the process in which it happened
 * @param activityId the element's id in the model
 * @param activityName its label in the model, and its English name; the id where it has none
 * @param message the technical reason, for administrators; in the language of whatever failed
 * @param since when the last attempt failed
 */
public record EngineIncident(
        String id,
        String businessKey,
        ProcessInstanceId instance,
        String activityId,
        LocalizedText activityName,
        String message,
        Instant since) {

    /**
     * Work has failed for the last time, in the transaction that notes it.
     *
     * @param businessKey the code of the case; empty if the process has none
     * @param message the technical reason; empty where there is none
     */
    public record Happened(String businessKey, String message) {}
}
