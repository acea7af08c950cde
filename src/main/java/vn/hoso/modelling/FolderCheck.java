package vn.hoso.modelling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelGuard;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelProblem.Severity;
import vn.hoso.engine.ModelRefused;
import vn.hoso.engine.ProcessModel;
import vn.hoso.procedure.FolderNotes;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.Procedures;

/** What a folder must pass to be taken as a proposal, and again to be published. */
@Component
class FolderCheck {

    private final ModelGuard guard;
    private final Deployments deployments;
    private final Procedures procedures;
    private final Proposals proposals;
    private final Clock clock;

    FolderCheck(ModelGuard guard, Deployments deployments, Procedures procedures, Proposals proposals, Clock clock) {
        this.guard = guard;
        this.deployments = deployments;
        this.procedures = procedures;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Reads a folder that the engine's guard admits.
     *
     * @throws ModelRefused naming file, element and reason
     */
    Folder harmless(List<ModelFile> files) {
        String first = files.isEmpty() ? "" : files.getFirst().name();
        refuse(first, guard.inspect(files));
        List<ProcessModel> models = ProcessModel.in(
                files.stream().filter(file -> !FolderNotes.isNote(file)).toList());
        if (models.size() != 1) {
            refuse(
                    first,
                    List.of(problem(
                            first,
                            "Thư mục phải có đúng một quy trình với id và versionTag.",
                            "The folder must have exactly one process with an id and a versionTag.")));
        }
        ProcessModel model = models.getFirst();
        // Whatever the description refers to, it has to be readable before it is read.
        refuse(model.key(), FolderRules.problems(files, model, (path, version) -> true));
        return new Folder(files, model, descriptor(files));
    }

    /**
     * Refuses a folder that could not be published later either. A path that it calls may be proposed like itself.
     *
     * @throws ModelRefused naming file, element and reason
     */
    void proposable(Folder folder) {
        refuse(
                folder.model().key(),
                FolderRules.problems(
                        folder.deployable(),
                        folder.model(),
                        (path, version) -> deployments.find(path, version).isPresent()
                                || proposals.open(path, version).isPresent()));
        if (isPast(folder)) {
            refuse(
                    folder.model().key(),
                    List.of(new ModelProblem(FolderRules.DESCRIPTOR, "effectiveFrom", 0, Severity.REFUSED, past())));
        }
    }

    /**
     * Reads a proposal's files again, as they are about to be handed to the engine.
     *
     * @throws ModelRefused naming file, element and reason
     * @throws UserError CONFLICT when a path that it calls is not published, or its day has passed
     */
    Folder publishable(List<ModelFile> files) {
        Folder folder = harmless(files);
        String missing = folder.model().calls().stream()
                .filter(call -> deployments.find(call.path(), call.versionTag()).isEmpty())
                .map(call -> "“" + call.path() + "” (" + call.versionTag() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Chưa ban hành đường dùng chung được gọi: " + missing + ". Hãy duyệt các đường đó trước.",
                    "Shared paths that it calls are not published: " + missing + ". Approve these first.");
        }
        if (isPast(folder)) {
            throw new UserError(UserError.Kind.CONFLICT, past());
        }
        return folder;
    }

    /** What a person who decides on a folder should look at. */
    List<ModelProblem> remarks(List<ModelFile> files) {
        List<ModelProblem> all = new ArrayList<>(guard.inspect(files));
        ProcessModel.in(files)
                .forEach(model -> all.addAll(FolderRules.problems(files, model, (path, version) -> deployments
                        .find(path, version)
                        .isPresent())));
        return all;
    }

    /** Cases that were received meanwhile have their version; only a procedure that is new may begin in the past. */
    private boolean isPast(Folder folder) {
        ProcedureDescriptor descriptor = folder.descriptor();
        return descriptor != null
                && descriptor.effectiveFrom().isBefore(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE))
                && procedures.isKnown(folder.model().key());
    }

    private static LocalizedText past() {
        return new LocalizedText(
                "Phiên bản mới của thủ tục đã ban hành không thể có hiệu lực từ một ngày đã qua. Hãy sửa effectiveFrom"
                        + " rồi gửi lại.",
                "A new version of a published procedure cannot be in force from a day that has passed. Change"
                        + " effectiveFrom and send it again.");
    }

    private @Nullable ProcedureDescriptor descriptor(List<ModelFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(FolderRules.DESCRIPTOR))
                .findFirst()
                .map(file -> procedures.read(FolderRules.text(file)))
                .orElse(null);
    }

    private static ModelProblem problem(String file, String vi, String en) {
        return new ModelProblem(file, "", 0, Severity.REFUSED, new LocalizedText(vi, en));
    }

    private static void refuse(String folder, List<ModelProblem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.REFUSED)) {
            throw new ModelRefused(folder, problems);
        }
    }
}
