package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseMessage;
import vn.hoso.casefile.CaseMessages;
import vn.hoso.casefile.CaseRequests;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.casefile.FormRefused;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.form.FormField;
import vn.hoso.form.FormReading;
import vn.hoso.form.FormSchema;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.ReceptionRefused;
import vn.hoso.worklist.WorkItem;

/** Plays a scenario with the people of the sample, through the services. Failures speak to the one who wrote it. */
final class ScenarioRun {

    private static final Map<String, Action> ACTIONS = Map.of(
            "rut-ho-so", Action.WITHDRAW,
            "dung-giai-quyet", Action.DISCONTINUE,
            "gia-han", Action.EXTEND,
            "tam-dung", Action.PAUSE,
            "tiep-tuc", Action.RESUME);

    /** Keys of the fields in which a person is chosen; a form that cannot be read is another test's to report. */
    private static final Set<String> PEOPLE = Folder.all().stream()
            .flatMap(folder -> folder.named(".form").stream().map(form -> FormSchema.read(folder.text(form + ".form"))))
            .flatMap(form ->
                    form instanceof FormReading.Accepted accepted ? Stream.of(accepted.schema()) : Stream.empty())
            .flatMap(schema -> schema.fields().values().stream())
            .filter(field ->
                    field instanceof FormField.One one && one.options().people().isPresent())
            .map(FormField::key)
            .collect(Collectors.toSet());

    private final CaseFixture cases;
    private final TestPeople people;
    private final TestClock clock;
    private final CaseRequests requests;
    private final CaseMessages messages;
    private final Units units;
    private final Officers officers;
    private final JdbcClient jdbc;
    private final ScenarioPages pages;

    ScenarioRun(
            CaseFixture cases,
            TestPeople people,
            TestClock clock,
            CaseRequests requests,
            CaseMessages messages,
            Units units,
            Officers officers,
            JdbcClient jdbc,
            ScenarioPages pages) {
        this.cases = cases;
        this.people = people;
        this.clock = clock;
        this.requests = requests;
        this.messages = messages;
        this.units = units;
        this.officers = officers;
        this.jdbc = jdbc;
        this.pages = pages;
    }

    void play(String procedure, Folder.Example example) {
        Map<String, Object> scenario = example.content();
        String where = "%s (“%s”)".formatted(example.file(), scenario.get("scenario"));
        Receipt receipt = said(where + ", reception", () -> received(procedure, scenario));
        said(where + ", expect", () -> {
            expectations(receipt, map(scenario.get("expect")));
            return receipt;
        });
        List<?> steps = (List<?>) scenario.get("steps");
        for (int i = 0; i < steps.size(); i++) {
            Map<String, Object> step = map(steps.get(i));
            said("%s, step %d %s".formatted(where, i + 1, brief(step)), () -> {
                step(receipt, step);
                return step;
            });
        }
        said(where + ", ends", () -> {
            ends(receipt, map(scenario.get("ends")));
            return receipt;
        });
        pages.keep(procedure, example.file(), cases.detail(receipt.caseId()));
    }

    private Receipt received(String procedure, Map<String, Object> scenario) {
        return cases.receive(aDossier()
                .of(procedure)
                .without(leftOut(scenario))
                .receivedAt(text(scenario.get("receivedAt")))
                .answering(map(scenario.get("reception"))));
    }

    private static List<String> leftOut(Map<String, Object> scenario) {
        return scenario.get("notHandedIn") instanceof List<?> papers
                ? papers.stream().map(Object::toString).toList()
                : List.of();
    }

    private void expectations(Receipt receipt, Map<String, Object> expected) {
        String limit = jdbc.sql("select limit_amount || ' ' || limit_unit from case_file where id = ?")
                .param(receipt.caseId())
                .query(String.class)
                .single();
        equal("limit", limit, expected.get("limit"));
        equal("dueAt", OfficialTime.local(receipt.dueAt()), expected.get("dueAt"));
        equal("fee", receipt.fee(), expected.get("fee"));
    }

    private void step(Receipt receipt, Map<String, Object> step) {
        if (step.containsKey("advanceTo")) {
            cases.advance(receipt.code(), TestClock.at(text(step.get("advanceTo"))));
            return;
        }
        cases.advance(receipt.code(), TestClock.at(text(step.get("at"))));
        if (step.containsKey("complete")) {
            cases.complete(receipt.caseId(), text(step.get("complete")), answers(receipt, step));
        } else {
            message(receipt.caseId(), text(step.get("message")), map(step.get("with")));
            cases.runJobs(receipt.code());
        }
    }

    /** People are chosen by their log-in names: nobody knows their ids. Every scenario has books of receipts of its own. */
    private Map<String, Object> answers(Receipt receipt, Map<String, Object> step) {
        Map<String, Object> answers = new HashMap<>(map(step.get("with")));
        answers.computeIfPresent("soBienLai", (key, number) -> number + " " + receipt.code());
        PEOPLE.forEach(key -> answers.computeIfPresent(key, (field, username) -> officers.byUsername(text(username))
                .orElseThrow(() -> new AssertionError(field + ": nobody in the sample is called " + username))
                .id()
                .toString()));
        return answers;
    }

    private void message(UUID caseId, String message, Map<String, Object> facts) {
        CaseDetail detail = cases.detail(caseId);
        Action action = ACTIONS.get(message);
        if (action != null) {
            Unit unit = action == Action.WITHDRAW ? detail.receivingUnit() : detail.competentUnit();
            people.as(
                    holder(action.role(), unit).username(),
                    () -> requests.act(caseId, action, "Theo đề nghị ngày " + OfficialTime.date(clock.instant())));
            return;
        }
        CaseMessage known =
                CaseMessage.named(message).orElseThrow(() -> new AssertionError("Nobody sends the message " + message));
        UUID unit = jdbc.sql("select unit_id from case_unit where case_id = ? and party = ?")
                .params(caseId, known.party())
                .query(UUID.class)
                .single();
        people.as(holder(known.role(), units.get(unit)).username(), () -> messages.receive(caseId, known, facts));
    }

    private Officer holder(Role role, Unit unit) {
        return officers.holding(role, unit.id()).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody in the sample is " + role + " at " + unit.name()));
    }

    private void ends(Receipt receipt, Map<String, Object> expected) {
        CaseDetail detail = cases.detail(receipt.caseId());
        equal("status", detail.status(), expected.get("status"));
        equal("outcome", detail.outcome(), expected.get("outcome"));
        assertThat(openSteps(receipt.caseId())).as("steps that are still open").isEmpty();
        if (expected.containsKey("deadlineClass")) {
            equal("deadlineClass", deadlineClass(detail), expected.get("deadlineClass"));
        }
    }

    private DeadlineClass deadlineClass(CaseDetail detail) {
        Instant decided = jdbc.sql("select decided_at from case_file where id = ?")
                .param(detail.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        return DeadlineClass.ofDone(decided, detail.currentDueAt());
    }

    private List<String> openSteps(UUID caseId) {
        return cases.openItems(caseId).stream().map(WorkItem::stepKey).toList();
    }

    private static void equal(String what, Object found, Object expected) {
        assertThat(Objects.toString(found)).as(what).isEqualTo(Objects.toString(expected));
    }

    private static String brief(Map<String, Object> step) {
        return step.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("with"))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList()
                .toString();
    }

    /** Does something and, where it fails, says where in the file and in which words the product refused it. */
    private static <T> T said(String where, java.util.function.Supplier<T> action) {
        try {
            return action.get();
        } catch (FormRefused refused) {
            throw new AssertionError(where + ": the form refuses " + refused.errors(), refused);
        } catch (ReceptionRefused refused) {
            throw new AssertionError(where + ": reception refuses " + refused.faults(), refused);
        } catch (UserError refused) {
            throw new AssertionError(where + ": " + refused.text().vi(), refused);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(where + ": " + failure.getMessage(), failure);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String text(Object value) {
        return Objects.requireNonNull(value, "a value is missing in the scenario")
                .toString();
    }
}
