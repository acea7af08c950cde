package vn.hoso.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.engine.Deployments.Source;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.procedure.FolderNotes;
import vn.hoso.procedure.Procedures;

/** Folders whose version the engine runs: their files, and how one becomes such a folder. */
@Component
class PublishedFolders {

    private final Deployments deployments;
    private final FolderNotes notes;
    private final Procedures procedures;

    PublishedFolders(Deployments deployments, FolderNotes notes, Procedures procedures) {
        this.deployments = deployments;
        this.notes = notes;
        this.procedures = procedures;
    }

    /** All files of a published version, those for the engine first. */
    List<ModelFile> files(ProcessDefinitionId definition) {
        List<ModelFile> files = new ArrayList<>();
        for (String name : deployments.files(definition)) {
            files.add(new ModelFile(name, deployments.file(definition, name).orElseThrow()));
        }
        files.addAll(notes.of(definition));
        return files;
    }

    /**
     * The published version that a folder would be; empty when its version is new.
     *
     * @throws UserError CONFLICT when that version is published with other content
     */
    Optional<DeployedProcess> find(Folder folder) {
        String key = folder.model().key();
        String version = folder.model().versionTag();
        Optional<DeployedProcess> found = deployments.find(key, version);
        if (found.isPresent() && !folder.isSame(files(found.get().id()))) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "“%s” phiên bản %s đã ban hành với nội dung khác. Hãy đặt versionTag (và version trong procedure.yaml)"
                                    .formatted(key, version)
                            + " mới rồi gửi lại.",
                    "“%s” version %s is published with other content. Give it a new versionTag (and version in"
                                    .formatted(key, version)
                            + " procedure.yaml) and send it again.");
        }
        return found;
    }

    /**
     * Hands a folder to the engine and, if it is a procedure, puts it into the catalogue.
     *
     * @throws UserError CONFLICT when its version is published already
     */
    ProcessDefinitionId publish(Folder folder, Source source) {
        Deployments.Deployed deployed =
                deployments.deploy(source, folder.model().key(), folder.deployable());
        if (!deployed.changed()) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Phiên bản này đã ban hành. Hãy tải lại danh sách.",
                    "This version is published already. Load the list again.");
        }
        ProcessDefinitionId definition = deployed.processes().getFirst().id();
        notes.keep(definition, folder.notes());
        folder.deployable().stream()
                .filter(file -> file.name().equals(FolderRules.DESCRIPTOR))
                .forEach(file -> procedures.publish(folder.model().key(), FolderRules.text(file), source));
        return definition;
    }
}
