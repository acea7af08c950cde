package vn.hoso.procedure;

import java.util.UUID;
import vn.hoso.engine.ProcessDefinitionId;

/**
 * A published version of a procedure.
 *
 * @param key the folder's name and the process's id
 * @param definition the model that runs its cases
 * @param source how it came here: shipped, imported, or from the modelling tool
 */
public record ProcedureVersion(
        UUID id, String key, ProcedureDescriptor descriptor, ProcessDefinitionId definition, String source) {}
