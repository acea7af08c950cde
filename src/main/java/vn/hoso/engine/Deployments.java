package vn.hoso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/**
 * The only way for models into the engine, and always through {@link ModelGuard}. A procedure's folder is one deployment of
 * one process, and a process with a version tag is deployed once: a path that is called by its tag is the one that was
 * deployed under it, and a restart with an unchanged folder deploys nothing.
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
     * @param processes the process that was newly deployed; empty when nothing changed
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
     * process calls need not be there yet.
     *
     * @param folder the procedure's name, which is the deployment's
     * @throws ModelRefused if the guard refuses any of the files
     * @throws UserError CONFLICT if its version is deployed with other content
     */
    public Deployed deploy(Source source, String folder, Collection<ModelFile> files) {
        List<ModelProblem> problems = guard.inspect(files);
        if (problems.stream().anyMatch(ModelProblem::refuses)) {
            throw new ModelRefused(folder, problems);
        }
        ProcessModel model = model(folder, files);
        Optional<DeployedProcess> before = find(model.key(), model.versionTag());
        if (before.isPresent()) {
            if (!isSame(before.get().id(), files)) {
                throw taken(model);
            }
            return new Deployed(before.get().deploymentId(), false, List.of(), problems);
        }
        DeploymentBuilder builder = repository.createDeployment().name(folder).source(source.name());
        files.forEach(file -> builder.addString(file.name(), new String(file.content(), StandardCharsets.UTF_8)));
        try {
            DeploymentWithDefinitions deployment = builder.deployWithResult();
            return new Deployed(deployment.getId(), true, List.of(only(deployment, model)), problems);
        } catch (ParseException unread) {
            throw UnreadModel.refused(folder, unread);
        }
    }

    private static ProcessModel model(String folder, Collection<ModelFile> files) {
        List<ProcessModel> models = ProcessModel.in(files);
        if (models.size() == 1) {
            return models.getFirst();
        }
        throw new ModelRefused(
                folder,
                List.of(new ModelProblem(
                        folder,
                        "",
                        0,
                        ModelProblem.Severity.REFUSED,
                        new LocalizedText(
                                "Thư mục phải có đúng một quy trình với id và versionTag.",
                                "The folder must have exactly one process with an id and a versionTag."))));
    }

    /** What the engine made of the folder must be what the door saw. */
    private static DeployedProcess only(DeploymentWithDefinitions deployment, ProcessModel model) {
        List<ProcessDefinition> found = deployment.getDeployedProcessDefinitions();
        List<DeployedProcess> processes = found == null
                ? List.of()
                : found.stream().map(Deployments::described).toList();
        if (processes.size() != 1
                || !processes.getFirst().key().equals(model.key())
                || !processes.getFirst().versionTag().equals(model.versionTag())) {
            throw new UnsafeModelException("the engine read " + processes + " where the door read " + model.key()
                    + " version " + model.versionTag());
        }
        return processes.getFirst();
    }

    private static UserError taken(ProcessModel model) {
        String vi =
                "“%s” phiên bản %s đã có với nội dung khác. Hãy đặt versionTag (và version trong procedure.yaml) mới.";
        String en = "“%s” version %s is there with other content. Give it a new versionTag (and version in"
                + " procedure.yaml).";
        return new UserError(
                UserError.Kind.CONFLICT,
                vi.formatted(model.key(), model.versionTag()),
                en.formatted(model.key(), model.versionTag()));
    }

    /** Whether a version was deployed with exactly these files. */
    public boolean isSame(ProcessDefinitionId id, Collection<ModelFile> files) {
        return files(id).size() == files.size()
                && files.stream().allMatch(file -> file(id, file.name())
                        .map(bytes -> Arrays.equals(bytes, file.content()))
                        .orElse(false));
    }

    /** The version of the process {@code key} that was deployed last. */
    public Optional<DeployedProcess> newest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Deployments::described);
    }

    /** The version of the process {@code key} that carries {@code versionTag}. */
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
