package vn.hoso.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The processes of a case that run. */
final class ProcessTree {

    private ProcessTree() {}

    /** The case's own process first, then those that it called, the outer before the inner. */
    static List<ProcessInstance> of(RuntimeService runtime, ProcessInstanceId root) {
        List<ProcessInstance> found = new ArrayList<>();
        Deque<ProcessInstance> open = new ArrayDeque<>(runtime.createProcessInstanceQuery()
                .processInstanceId(root.value())
                .unlimitedList());
        while (!open.isEmpty()) {
            ProcessInstance next = open.removeFirst();
            found.add(next);
            open.addAll(runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(next.getId())
                    .unlimitedList());
        }
        return found;
    }
}
