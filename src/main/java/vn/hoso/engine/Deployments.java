package vn.hoso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import vn.hoso.base.UserError;

/**
 * The only way for models into the engine, and always through {@link ModelGuard}. A procedure's folder is one deployment,
 * compared with the latest of the same name <em>and</em> the same source: a restart with the shipped folder unchanged
 * therefore deploys nothing, even when a newer version was imported meanwhile.
 */
public final class Deployments {

    /** Where a folder came from. */
    public enum Source {
        /** With the application. */
        SHIPPED,
        /** As one file, by an administrator. */
        IMPORTED,
        /** From the desktop modelling tool. */
        MODELER
    }

    /**
     * What a deployment brought.
     *
     * @param deploymentId the deployment that now holds the folder: a new one, or the one that was found unchanged
     * @param changed whether something was deployed
     * @param processes the processes that were newly deployed; empty when nothing changed
     * @param warnings what the designer should look at
     */
    public record Deployed(
            String deploymentId, boolean changed, List<DeployedProcess> processes, List<ModelProblem> warnings) {}

    /**
     * A deployed version of a process.
     *
     * @param id the version itself
     * @param key the process id in the model
     * @param versionTag the procedure's version
     * @param deploymentId the deployment it came with
     */
    public record DeployedProcess(ProcessDefinitionId id, String key, String versionTag, String deploymentId) {}

    private final RepositoryService repository;
    private final ModelGuard guard;

    Deployments(RepositoryService repository, ModelGuard guard) {
        this.repository = repository;
        this.guard = guard;
    }

    /**
     * Deploys a folder, whole or not at all, in the caller's transaction if there is one. Paths of other folders that its
     * processes call need not be there yet.
     *
     * @param folder the procedure's name, which is the deployment's
     * @throws ModelRefused if the guard refuses any of the files
     */
    public Deployed deploy(Source source, String folder, Collection<ModelFile> files) {
        List<ModelProblem> problems = guard.inspect(files);
        if (problems.stream().anyMatch(ModelProblem::refuses)) {
            throw new ModelRefused(folder, problems);
        }
        DeploymentBuilder builder =
                repository.createDeployment().name(folder).source(source.name()).enableDuplicateFiltering(false);
        files.forEach(file -> builder.addString(file.name(), new String(file.content(), StandardCharsets.UTF_8)));
        List<Deployment> before = deployments(folder);
        DeploymentWithDefinitions deployment = builder.deployWithResult();
        List<ProcessDefinition> processes = deployment.getDeployedProcessDefinitions();
        boolean changed = before.stream().map(Deployment::getId).noneMatch(deployment.getId()::equals);
        return new Deployed(
                changed ? deployment.getId() : latest(before, source),
                changed,
                processes == null
                        ? List.of()
                        : processes.stream().map(Deployments::described).toList(),
                problems);
    }

    /** All deployments of a folder from any source, the newest first. */
    private List<Deployment> deployments(String folder) {
        return repository
                .createDeploymentQuery()
                .deploymentName(folder)
                .orderByDeploymentTime()
                .desc()
                .unlimitedList();
    }

    /** The engine answers an unchanged folder with the newest deployment of that name, whatever its source. */
    private static String latest(List<Deployment> deployments, Source source) {
        return deployments.stream()
                .filter(deployment -> source.name().equals(deployment.getSource()))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /** The latest deployed version of the process {@code key} that carries {@code versionTag}. */
    public Optional<DeployedProcess> find(String key, String versionTag) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .versionTag(versionTag)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Deployments::described);
    }

    /**
     * What was deployed under {@code id}.
     *
     * @throws UserError NOT_FOUND if there is no such version
     */
    public DeployedProcess get(ProcessDefinitionId id) {
        return described(definition(id));
    }

    /**
     * The BPMN XML of a deployed version, as it was deployed.
     *
     * @throws UserError NOT_FOUND if there is no such version
     */
    public String bpmn(ProcessDefinitionId id) {
        ProcessDefinition definition = definition(id);
        return new String(read(definition.getDeploymentId(), definition.getResourceName()), StandardCharsets.UTF_8);
    }

    /**
     * A file that was deployed together with a process version: its form, template or rules as they were then.
     *
     * @param name the file's name inside the folder
     * @throws UserError NOT_FOUND if there is no such version
     */
    public Optional<byte[]> file(ProcessDefinitionId id, String name) {
        String deployment = definition(id).getDeploymentId();
        return repository.getDeploymentResourceNames(deployment).contains(name)
                ? Optional.of(read(deployment, name))
                : Optional.empty();
    }

    /**
     * The names of all files that were deployed together with a process version, sorted.
     *
     * @throws UserError NOT_FOUND if there is no such version
     */
    public List<String> files(ProcessDefinitionId id) {
        return repository.getDeploymentResourceNames(definition(id).getDeploymentId()).stream()
                .sorted()
                .toList();
    }

    private ProcessDefinition definition(ProcessDefinitionId id) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id.value())
                .singleResult();
        if (found == null) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "Không có phiên bản quy trình này.",
                    "There is no such version of a process.");
        }
        return found;
    }

    private byte[] read(String deployment, String name) {
        try (InputStream in = repository.getResourceAsStream(deployment, name)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DeployedProcess described(ProcessDefinition definition) {
        String tag = definition.getVersionTag();
        return new DeployedProcess(
                new ProcessDefinitionId(definition.getId()),
                definition.getKey(),
                tag == null ? "" : tag,
                definition.getDeploymentId());
    }
}
