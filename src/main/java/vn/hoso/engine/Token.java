package vn.hoso.engine;

/**
 * Where a running case stands.
 *
 * @param instance the process in which it stands: the case's own or one that it called
 * @param definition the version of that process, whose diagram shows the element
 * @param activityId the element's id in the model
 */
public record Token(ProcessInstanceId instance, ProcessDefinitionId definition, String activityId) {}
