package vn.hoso.procedure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Deployments.Deployed;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.engine.Deployments.Source;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelRefused;
import vn.hoso.engine.ProcessModel;

/**
 * Deploys the folders of the jar at start-up. A start never changes what is in force: a version that is deployed stays as it
 * is, whoever brought it and whatever the folder says now, and a changed folder needs a new version.
 */
@Component
@ConditionalOnProperty(name = "hoso.command", havingValue = "false", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedProcedures implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProcedures.class);
    private static final String DESCRIPTOR = "procedure.yaml";

    private final Deployments deployments;
    private final Procedures procedures;
    private final FolderNotes notes;
    private final TransactionTemplate transaction;

    ShippedProcedures(
            Deployments deployments,
            Procedures procedures,
            FolderNotes notes,
            PlatformTransactionManager transactions) {
        this.deployments = deployments;
        this.procedures = procedures;
        this.notes = notes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, List<ModelFile>> notes = ProcedureFolders.shippedNotes();
        ProcedureFolders.shipped()
                .forEach((folder, files) -> transaction.executeWithoutResult(
                        status -> bring(folder, files, notes.getOrDefault(folder, List.of()))));
    }

    private void bring(String folder, List<ModelFile> files, List<ModelFile> additions) {
        for (ProcessModel model : ProcessModel.in(files)) {
            Optional<DeployedProcess> before = deployments.find(model.key(), model.versionTag());
            if (before.isEmpty()) {
                deploy(folder, files, additions);
            } else if (!deployments.isSame(before.get().id(), files)) {
                LOG.warn(
                        "The folder {} has changed, but its version is still {}, which is deployed: give it a new"
                                + " version (versionTag and procedure.yaml) to put the change in force",
                        folder,
                        model.versionTag());
            }
        }
    }

    private void deploy(String folder, List<ModelFile> files, List<ModelFile> additions) {
        try {
            Deployed deployed = deployments.deploy(Source.SHIPPED, folder, files);
            deployed.processes().forEach(process -> notes.keep(process.id(), additions));
            LOG.info("Deployed {}", folder);
        } catch (ModelRefused refused) {
            refused.problems().forEach(problem -> LOG.error("{}: {}", folder, problem));
            throw refused;
        }
        files.stream()
                .filter(file -> file.name().equals(DESCRIPTOR))
                .forEach(file ->
                        procedures.publish(folder, new String(file.content(), StandardCharsets.UTF_8), Source.SHIPPED));
    }
}
