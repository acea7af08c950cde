package vn.hoso.modelling;

import java.util.Set;
import java.util.function.BiPredicate;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.ProcessModel;
import vn.hoso.engine.ProcessModel.Call;
import vn.hoso.engine.ProcessModel.Step;
import vn.hoso.engine.StepNames;
import vn.hoso.worklist.StepAssignee;

/** What the steps of a model name must be there: templates, parties, lengths of time, called paths. */
final class StepRules {

    private final ProcessModel model;
    private final Set<String> files;
    private final Addresses addresses;
    private final FolderFindings findings;

    /** @param addresses those that a step may be given to */
    StepRules(ProcessModel model, Set<String> files, Addresses addresses, FolderFindings findings) {
        this.model = model;
        this.files = files;
        this.addresses = addresses;
        this.findings = findings;
    }

    void check(BiPredicate<String, String> isThere) {
        model.steps().forEach(this::step);
        model.calls().stream()
                .filter(call -> !isThere.test(call.path(), call.versionTag()))
                .forEach(this::missing);
    }

    private void step(Step step) {
        if (step.kind().equals("userTask") && !step.properties().containsKey(StepNames.ENGLISH)) {
            findings.warn(
                    model.file(),
                    step.id(),
                    "Bước chưa có tên tiếng Anh (name.en); tên tiếng Việt sẽ hiện thay.",
                    "The step has no English name (name.en); the Vietnamese one will be shown.");
        }
        template(step, step.properties().get("document"));
        template(step, step.properties().get("preview"));
        template(step, step.properties().get("signs"));
        template(step, step.inputs().get("template"));
        condition(step, "signsWhen");
        condition(step, "publicWhen");
        String budget = step.properties().getOrDefault("budget", "1 WORKING_HOUR");
        require(
                step,
                isLength(budget),
                "budget phải có dạng 4 WORKING_HOUR, không phải “" + budget + "”.",
                "A budget is written like 4 WORKING_HOUR, not “" + budget + "”.");
        String assignee = step.properties().getOrDefault(StepAssignee.PROPERTY, StepAssignee.STARTER);
        require(
                step,
                assignee.matches("[A-Za-z_]\\w*"),
                "assignee phải là starter hoặc tên một dữ kiện, không phải “" + assignee + "”.",
                "An assignee is starter or the name of a fact, not “" + assignee + "”.");
        String approver = step.properties().getOrDefault("approver", "supplement");
        require(
                step,
                approver.equals("supplement"),
                "approver chỉ có thể là supplement (người duyệt theo procedure.yaml của thủ tục), không phải “"
                        + approver + "”.",
                "An approver can only be supplement (who approves by the procedure's procedure.yaml), not “" + approver
                        + "”.");
        if (!step.candidateGroups().isEmpty()) {
            address(step, step.candidateGroups());
        }
        if (step.inputs().containsKey("to")) {
            address(step, step.inputs().get("to"));
        }
    }

    private void condition(Step step, String property) {
        String when = step.properties().getOrDefault(property, "a=b");
        require(
                step,
                when.matches("\\w+=[\\w-]+"),
                property + " phải có dạng câuHỏi=giáTrị, không phải “" + when + "”.",
                property + " has the form question=value, not “" + when + "”.");
    }

    private void template(Step step, @org.jspecify.annotations.Nullable String template) {
        String file = "documents/" + template + ".html";
        require(
                step,
                template == null || files.contains(file),
                "Thư mục không có mẫu “" + file + "”.",
                "The folder has no template “" + file + "”.");
    }

    private static boolean isLength(String text) {
        try {
            TimeLimit.parse(text);
            return true;
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }

    private void address(Step step, String address) {
        addresses.faults(address).forEach(fault -> require(step, false, fault.vi(), fault.en()));
    }

    private void missing(Call call) {
        findings.refuse(
                model.file(),
                call.id(),
                call.line(),
                "Chưa có đường dùng chung “" + call.path() + "” phiên bản “" + call.versionTag() + "”.",
                "There is no shared path “" + call.path() + "” version “" + call.versionTag() + "”.");
    }

    private void require(Step step, boolean holds, String vi, String en) {
        if (!holds) {
            findings.refuse(model.file(), step.id(), step.line(), vi, en);
        }
    }
}
