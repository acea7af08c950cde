package vn.hoso.casefile.process;

import static vn.hoso.casefile.process.CaseVariables.caseId;
import static vn.hoso.casefile.process.CaseVariables.parameter;

import java.math.BigDecimal;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseExtensions;
import vn.hoso.casefile.CaseOutcome;
import vn.hoso.casefile.CaseReminders;
import vn.hoso.casefile.CaseSlips;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.CaseSteps;
import vn.hoso.casefile.CaseSupplements;
import vn.hoso.casefile.SlipKind;
import vn.hoso.deadline.Pause;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.ModelBean;
import vn.hoso.engine.ProcessDefinitionId;

/** The service tasks that a model can use. Each reads its parameters, calls one service, and is done. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    @Bean
    @ModelBean(
            vi = "Tạm dừng tính thời hạn (reason, legalBasis, then)",
            en = "Stops the legal clock (reason, legalBasis, then)",
            inputs = {"reason", "legalBasis", "then"})
    JavaDelegate pauseClock(CaseClock clock) {
        return execution -> clock.stop(
                caseId(execution),
                CaseClock.StopReason.valueOf(parameter(execution, "reason")),
                parameter(execution, "legalBasis"),
                Pause.Then.valueOf(parameter(execution, "then")));
    }

    @Bean
    @ModelBean(
            vi = "Hết một lý do tạm dừng, tiếp tục tính thời hạn (reason)",
            en = "Ends the stop for a reason, so that the legal clock goes on (reason)",
            inputs = "reason")
    JavaDelegate resumeClock(CaseClock clock) {
        return execution ->
                clock.resume(caseId(execution), CaseClock.StopReason.valueOf(parameter(execution, "reason")));
    }

    @Bean
    @ModelBean(
            vi = "Tạm dừng theo canCuTamDung và soVanBanTamDung mà lãnh đạo đã duyệt",
            en = "Stops the clock on the approved legal basis canCuTamDung and document soVanBanTamDung")
    JavaDelegate suspendCase(CaseClock clock) {
        return execution -> clock.stop(
                caseId(execution),
                CaseClock.StopReason.LEGAL_GROUND,
                parameter(execution, "canCuTamDung") + "; văn bản " + parameter(execution, "soVanBanTamDung"),
                Pause.Then.RESUME);
    }

    @Bean
    @ModelBean(
            vi = "Xác định lại thời hạn theo bảng quyết định của thủ tục",
            en = "Decides the time limit anew by the procedure's decision")
    JavaDelegate applyTimeLimit(CaseSteps steps) {
        return execution -> steps.applyTimeLimit(caseId(execution), execution.getVariables());
    }

    @Bean
    @ModelBean(
            vi = "Gia hạn, hoặc hẹn lại khi đã quá hạn, theo soNgayGiaHan (ngày làm việc) và lyDoGiaHan (legalBasis)",
            en = "Extends, or makes a new appointment when overdue, by soNgayGiaHan working days for lyDoGiaHan"
                    + " (legalBasis)",
            inputs = "legalBasis")
    JavaDelegate extendDeadline(CaseExtensions extensions) {
        return execution -> extensions.extend(
                caseId(execution),
                new TimeLimit.WorkingDays(
                        new BigDecimal(Objects.toString(execution.getVariable("soNgayGiaHan"))).intValueExact()),
                parameter(execution, "lyDoGiaHan"),
                parameter(execution, "legalBasis"));
    }

    @Bean
    @ModelBean(
            vi = "Đổi trạng thái công khai của hồ sơ (status)",
            en = "Moves the public status (status)",
            inputs = "status")
    JavaDelegate changeStatus(CaseSteps steps) {
        return execution -> steps.changeStatus(caseId(execution), CaseStatus.valueOf(parameter(execution, "status")));
    }

    @Bean
    @ModelBean(
            vi = "Trả trạng thái về như trước khi có yêu cầu rút",
            en = "Gives back the status from before the wish to withdraw")
    JavaDelegate restoreStatus(CaseSteps steps) {
        return execution -> steps.restoreStatus(caseId(execution));
    }

    @Bean
    @ModelBean(
            vi = "Lập dự thảo từ mẫu (template)",
            en = "Makes a draft from a template (template)",
            inputs = "template")
    JavaDelegate makeDocument(CaseSteps steps) {
        return execution -> steps.makeDocument(
                caseId(execution),
                new ProcessDefinitionId(execution.getProcessDefinitionId()),
                parameter(execution, "template"));
    }

    @Bean
    @ModelBean(vi = "Lập phiếu gửi công dân (slip)", en = "Makes a slip for the citizen (slip)", inputs = "slip")
    JavaDelegate issueSlip(CaseSlips slips) {
        return execution -> slips.issue(caseId(execution), SlipKind.valueOf(parameter(execution, "slip")));
    }

    @Bean
    @ModelBean(
            vi = "Không cho yêu cầu bổ sung quá số lần của thủ tục",
            en = "Refuses more requests for a supplement than the procedure allows")
    JavaDelegate checkSupplement(CaseSupplements supplements) {
        return execution -> supplements.requireAnother(caseId(execution));
    }

    @Bean
    @ModelBean(
            vi = "Đánh dấu giấy tờ đã nhận thêm (câu trả lời giayToNhanThem)",
            en = "Ticks the papers handed in later (answer giayToNhanThem)")
    JavaDelegate receivePapers(CaseSupplements supplements) {
        return execution -> supplements.received(caseId(execution));
    }

    @Bean
    @ModelBean(
            vi = "Nhắc cán bộ (to, message)",
            en = "Tells officers (to, message)",
            inputs = {"to", "message"})
    JavaDelegate notifyOfficers(CaseReminders reminders) {
        return execution -> {
            String[] to = parameter(execution, "to").split(":", 2);
            reminders.tell(
                    caseId(execution),
                    to[0],
                    Role.valueOf(to[1]),
                    CaseReminders.Message.valueOf(parameter(execution, "message")));
        };
    }

    @Bean
    @ModelBean(vi = "Kết thúc hồ sơ (outcome)", en = "Closes the case (outcome)", inputs = "outcome")
    JavaDelegate closeCase(CaseSteps steps) {
        return execution -> steps.close(caseId(execution), CaseOutcome.valueOf(parameter(execution, "outcome")));
    }
}
