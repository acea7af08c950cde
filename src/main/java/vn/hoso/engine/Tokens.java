package vn.hoso.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Reads positions out of the engine. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(RuntimeService runtime, ProcessInstance instance) {
        ActivityInstance root = runtime.getActivityInstance(instance.getId());
        return root == null
                ? List.of()
                : leaves(root)
                        .map(activity -> new Token(
                                new ProcessInstanceId(instance.getId()),
                                new ProcessDefinitionId(instance.getProcessDefinitionId()),
                                activity))
                        .toList();
    }

    private static Stream<String> leaves(ActivityInstance at) {
        Stream<String> waiting =
                Stream.of(at.getChildTransitionInstances()).map(transition -> transition.getActivityId());
        boolean leaf = at.getChildActivityInstances().length == 0 && at.getChildTransitionInstances().length == 0;
        Stream<String> inside = leaf && at.getParentActivityInstanceId() != null
                ? Stream.of(at.getActivityId())
                : Stream.of(at.getChildActivityInstances()).flatMap(Tokens::leaves);
        return Stream.concat(waiting, inside);
    }
}
