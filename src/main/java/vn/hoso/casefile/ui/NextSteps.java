package vn.hoso.casefile.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.worklist.WorkItem;

/** Says what follows from something that an officer does with a case: the steps that it opened, and who has them. */
final class NextSteps {

    private final CaseQuery cases;
    private final UUID caseId;
    private final UUID me;
    private final Set<String> before;

    private NextSteps(CaseServices services, UUID caseId) {
        this.cases = services.cases();
        this.caseId = caseId;
        this.me = services.current().require().id();
        this.before = cases.openSteps(caseId).stream().map(WorkItem::id).collect(Collectors.toSet());
    }

    /** To be asked for before it is done. */
    static NextSteps of(CaseServices services, UUID caseId) {
        return new NextSteps(services, caseId);
    }

    /** What was done, and what follows; nothing follows where the engine goes on by itself later. */
    String after(String done) {
        List<WorkItem> opened = cases.openSteps(caseId).stream()
                .filter(item -> !before.contains(item.id()))
                .toList();
        return done
                + opened.stream()
                        .map(item -> "; " + Texts.t(words(item)))
                        .distinct()
                        .collect(Collectors.joining()) + ".";
    }

    private LocalizedText words(WorkItem item) {
        LocalizedText step = item.step();
        if (me.equals(item.assigneeId())) {
            return new LocalizedText(
                    "bước “%s” ở danh sách việc của bạn".formatted(step.vi()),
                    "the step “%s” is on your own list".formatted(step.en()));
        }
        if (item.assigneeName() != null) {
            return new LocalizedText(
                    "bước “%s” ở danh sách việc của %s".formatted(step.vi(), item.assigneeName()),
                    "the step “%s” is on the list of %s".formatted(step.en(), item.assigneeName()));
        }
        LocalizedText role = item.role().label();
        return new LocalizedText(
                "bước “%s” chờ %s của %s nhận".formatted(step.vi(), role.vi(), item.unitName()),
                "the step “%s” waits for a %s of %s".formatted(step.en(), role.en(), item.unitName()));
    }
}
