package vn.hoso.modelling;

import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.access.Role;
import vn.hoso.procedure.ProcedureDescriptor.SupplementPolicy;
import vn.hoso.procedure.SupplementStage;

/** What a procedure may say of requests for a supplement: once unless the sector's law differs, decided by who reviews. */
final class SupplementRules {

    private final FolderFindings findings;

    SupplementRules(FolderFindings findings) {
        this.findings = findings;
    }

    void check(SupplementPolicy policy) {
        int most = policy.maxRequests();
        Set<SupplementStage> stages = policy.stages();
        String basis = policy.legalBasis();
        if (most < 0) {
            refuse("maxRequests", "Số lần yêu cầu không được âm.", "The number of requests cannot be negative.");
        } else if (most > 1 && (basis == null || basis.isBlank())) {
            refuse(
                    "legalBasis",
                    "Yêu cầu bổ sung quá một lần phải có căn cứ (legalBasis).",
                    "More than one request needs a legal basis (legalBasis).");
        }
        if (stages != null && most > 0 && !stages.contains(SupplementStage.SETTLING)) {
            refuse(
                    "stages",
                    "maxRequests đếm yêu cầu khi đang giải quyết: thêm SETTLING vào stages, hoặc ghi maxRequests: 0.",
                    "maxRequests counts requests while settling: add SETTLING to stages, or write maxRequests: 0.");
        }
        if (!SupplementPolicy.APPROVERS.contains(policy.decidedBy())) {
            String known =
                    SupplementPolicy.APPROVERS.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
            refuse(
                    "approver",
                    "Người duyệt phiếu phải là một trong: " + known + ".",
                    "Who approves a request is one of: " + known + ".");
        }
    }

    private void refuse(String entry, String vi, String en) {
        findings.refuse(FolderRules.DESCRIPTOR, "supplement." + entry, vi, en);
    }
}
