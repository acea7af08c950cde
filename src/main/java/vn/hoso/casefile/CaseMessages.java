package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.engine.Engine;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.Procedures;

/** Hands messages of other systems to cases, checked like the answers of the step that they stand for. */
@Service
public class CaseMessages {

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseFormContexts contexts;
    private final CaseAccess access;
    private final Procedures procedures;
    private final Timeline timeline;
    private final Engine engine;
    private final Audit audit;
    private final CurrentOfficer current;

    CaseMessages(
            CaseFiles cases,
            CaseParties parties,
            CaseFormContexts contexts,
            CaseAccess access,
            Procedures procedures,
            Timeline timeline,
            Engine engine,
            Audit audit,
            CurrentOfficer current) {
        this.cases = cases;
        this.parties = parties;
        this.contexts = contexts;
        this.access = access;
        this.procedures = procedures;
        this.timeline = timeline;
        this.engine = engine;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Gives the case a message that it waits for.
     *
     * @param facts by key of the form of the step that the message stands for
     * @throws FormRefused when a fact is missing or wrong
     * @throws UserError FORBIDDEN when the caller could not do that step; INVALID when a fact is none of the message's;
     *     CONFLICT when the case does not wait for it
     */
    @PermitAll
    @Transactional
    public void receive(UUID caseId, CaseMessage message, Map<String, Object> facts) {
        access.requireVisible(current.require(), caseId);
        CaseFile file = cases.lock(caseId).orElseThrow(CaseAccess::unknown);
        requireSender(caseId, message);
        String running = file.processInstanceId();
        if (running == null || !engine.awaits(new ProcessInstanceId(running), message.message())) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Hồ sơ không chờ thông điệp “%s”.".formatted(message.message()),
                    "The case does not wait for the message “%s”.".formatted(message.message()));
        }
        StepAnswer answer = answer(file, message, facts);
        file.learn(answer.data());
        cases.saveAndFlush(file);
        timeline.add(
                caseId,
                "message-" + message.message(),
                new LocalizedText(
                        "Nhận thông điệp: " + message.label().vi(),
                        "Message received: " + message.label().en()),
                answer.reason(),
                null);
        engine.correlate(new ProcessInstanceId(running), message.message(), answer.facts());
        audit.write(file.code(), "message-received", Map.of("message", message.message(), "facts", answer.data()));
    }

    private void requireSender(UUID caseId, CaseMessage message) {
        UUID unit = parties.units(caseId).get(message.party());
        if (unit == null || !current.require().holds(message.role(), unit)) {
            throw new UserError(
                    UserError.Kind.FORBIDDEN,
                    "Thông điệp này thuộc vai trò %s của đơn vị có trách nhiệm."
                            .formatted(message.role().label().vi()),
                    "This message is for the %s of the unit in charge."
                            .formatted(message.role().label().en()));
        }
    }

    private StepAnswer answer(CaseFile file, CaseMessage message, Map<String, Object> facts) {
        if (message.form() == null) {
            requireKnown(facts, Map.of());
            return StepAnswer.NONE;
        }
        FormSchema schema =
                procedures.form(procedures.get(file.procedureVersionId()).definition(), message.form());
        requireKnown(facts, schema.fields());
        return StepAnswer.of(schema, facts, contexts.of(file, schema));
    }

    private static void requireKnown(Map<String, Object> facts, Map<String, ?> known) {
        String unknown = facts.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Dữ kiện không thuộc thông điệp này: " + unknown,
                    "Facts that are none of this message's: " + unknown);
        }
    }
}
