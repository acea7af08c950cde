package vn.hoso.procedure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelRefused;

/**
 * Deploys the folders of the jar at start-up. A start never changes what is in force: a version that is in the catalogue
 * stays as it was published, whatever the folder says now, and a changed folder needs a new version.
 */
@Component
@ConditionalOnProperty(name = "hoso.command", havingValue = "false", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedProcedures implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProcedures.class);
    private static final String DESCRIPTOR = "procedure.yaml";

    private final Deployments deployments;
    private final Procedures procedures;
    private final TransactionTemplate transaction;

    ShippedProcedures(Deployments deployments, Procedures procedures, PlatformTransactionManager transactions) {
        this.deployments = deployments;
        this.procedures = procedures;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        ProcedureFolders.shipped()
                .forEach((folder, files) -> transaction.executeWithoutResult(status -> deploy(folder, files)));
    }

    private void deploy(String folder, List<ModelFile> files) {
        VersionTags tags = VersionTags.of(files);
        if (tags.isEmpty()) {
            return;
        }
        List<VersionTags.Tag> changed = tags.changed(deployments, files);
        if (tags.areAllKnown(deployments) && (changed.isEmpty() || isSettled(tags, files))) {
            changed.forEach(tag -> LOG.warn(
                    "The folder {} has changed, but its version is still {}, which is published: give it a new"
                            + " version (versionTag and procedure.yaml) to put the change in force",
                    folder,
                    tag.version()));
        } else {
            try {
                deployments.deploy(Deployments.Source.SHIPPED, folder, files);
                LOG.info("Deployed {}", folder);
            } catch (ModelRefused refused) {
                refused.problems().forEach(problem -> LOG.error("{}: {}", folder, problem));
                throw refused;
            }
        }
        files.stream()
                .filter(file -> file.name().equals(DESCRIPTOR))
                .forEach(file -> procedures.publish(
                        folder, new String(file.content(), StandardCharsets.UTF_8), Deployments.Source.SHIPPED));
    }

    /**
     * Whether the deployed version is published, or one that other models may call. A version that was only proposed is
     * neither: the jar's own content must not come into force with a stranger's model.
     */
    private boolean isSettled(VersionTags tags, List<ModelFile> files) {
        return files.stream().noneMatch(file -> file.name().equals(DESCRIPTOR))
                || tags.tags().stream().allMatch(tag -> procedures.isPublished(tag.process(), tag.version()));
    }
}
