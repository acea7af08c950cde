package vn.hoso.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** Something a deployed model tried that no model may do. Reaching this means that the door was not passed or failed. */
final class UnsafeModelException extends ProcessEngineException {

    UnsafeModelException(String what) {
        super("Refused by the engine's guard: " + what);
    }
}
