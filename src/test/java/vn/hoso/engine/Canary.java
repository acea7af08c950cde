package vn.hoso.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** A side effect that a model must never cause: a Spring bean which is not listed, and classes named by models. */
public class Canary {

    static final AtomicInteger TOUCHED = new AtomicInteger();

    public String touch() {
        TOUCHED.incrementAndGet();
        return "touched";
    }

    /** Touches when a model makes the engine create it. */
    public static class Delegate
            implements org.camunda.bpm.engine.delegate.JavaDelegate,
                    org.camunda.bpm.engine.delegate.ExecutionListener,
                    org.camunda.bpm.engine.delegate.TaskListener {

        public Delegate() {
            TOUCHED.incrementAndGet();
        }

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {}

        @Override
        public void notify(org.camunda.bpm.engine.delegate.DelegateExecution execution) {}

        @Override
        public void notify(org.camunda.bpm.engine.delegate.DelegateTask task) {}
    }
}
