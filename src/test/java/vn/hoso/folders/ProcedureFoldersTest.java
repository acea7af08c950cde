package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseMessages;
import vn.hoso.casefile.CaseRequests;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelBeans;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Units;
import vn.hoso.procedure.Procedures;

/** Walks every folder of processes/ on the real engine. Put a folder there and it is tested. */
@TestProvince
@ExtendWith(RefusedFolders.class)
class ProcedureFoldersTest {

    @Autowired
    private Deployments deployments;

    @Autowired
    private ModelBeans beans;

    @Autowired
    private Procedures procedures;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseRequests requests;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseDownloads downloads;

    @Test
    void thereAreFolders() {
        assertThat(Folder.all()).hasSizeGreaterThanOrEqualTo(10);
    }

    @TestFactory
    Stream<DynamicNode> everyFolderIsWhole() {
        List<Folder> all = Folder.all();
        return all.stream().map(folder -> dynamicContainer(folder.name(), whole(folder, all)));
    }

    private Stream<DynamicNode> whole(Folder folder, List<Folder> all) {
        FolderRules rules = new FolderRules(folder, all, beans);
        AnswerRules answers = new AnswerRules(folder, all);
        ExampleRules examples = new ExampleRules(folder, all);
        List<DynamicNode> tests = new ArrayList<>(List.of(
                rule(folder, "is deployed as it lies here", () -> {
                    var deployed = deployments.deploy(Deployments.Source.SHIPPED, folder.name(), folder.files());
                    assertThat(deployed.changed()).isFalse();
                    assertThat(deployments.find(folder.name(), folder.diagram().versionTag()))
                            .isPresent();
                }),
                rule(folder, "has one name for folder, file and process", rules::oneName),
                rule(folder, "has ids that say what they are", rules::idsSpeak),
                rule(folder, "names its steps in English too", rules::speaksEnglish),
                rule(folder, "draws every element", rules::everythingIsDrawn),
                rule(folder, "names beans and methods that are there", rules::beansAreThere),
                rule(folder, "names forms that are there and can be read", rules::formsAreThere),
                rule(folder, "names decisions that are there", rules::decisionsAreThere),
                rule(folder, "prints answers that some form asks for", answers::printedAnswersAreAsked),
                rule(folder, "asks at gateways what is known", answers::gatewaysAskWhatIsKnown),
                rule(folder, "gives steps to people whom a form lets choose", answers::assigneesAreChosen),
                rule(folder, "starts fields with what is known", answers::fieldsStartWithWhatIsKnown),
                rule(folder, "offers what someone hands over", answers::optionsAreHandedOver),
                rule(folder, "waits for messages that someone sends", rules::messagesAreKnown),
                rule(folder, "names only what is there, as publishing asks", rules::namesOnlyWhatIsThere),
                rule(folder, "explains itself", rules::hasReadme),
                rule(folder, "has no file that nothing names", rules::nothingIsLeftOver)));
        if (folder.isProcedure()) {
            tests.add(rule(folder, "has a complete descriptor", new DescriptorRules(folder, procedures)::isComplete));
            tests.add(rule(folder, "says only what is read in its examples", examples::examplesSayOnlyWhatIsRead));
            tests.add(rule(folder, "has a scenario, and rows for every decision", examples::hasExamples));
        } else {
            tests.add(rule(folder, "is walked by a scenario of a procedure", examples::isWalked));
        }
        return tests.stream();
    }

    /** Says in what fails which folder it is: reports number the tests and do not name them. */
    private static DynamicNode rule(Folder folder, String says, Executable rule) {
        return dynamicTest(says, () -> {
            try {
                rule.execute();
            } catch (AssertionError failure) {
                throw new AssertionError(folder.path() + " " + says + ": " + failure.getMessage(), failure);
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> everyScenarioComesTrue() {
        ScenarioRun run = new ScenarioRun(
                cases, people, clock, requests, messages, units, officers, jdbc, new ScenarioPages(people, downloads));
        return Folder.all().stream()
                .filter(Folder::isProcedure)
                .map(folder -> dynamicContainer(
                        folder.name(),
                        folder.scenarios().stream()
                                .map(example -> dynamicTest(
                                        example.file().getFileName().toString(),
                                        () -> run.play(folder.name(), example)))));
    }

    @TestFactory
    Stream<DynamicNode> everyRowOfADecisionAnswersAsItsExampleSays() {
        DecisionRows rows = new DecisionRows(procedures, deployments);
        return Folder.all().stream()
                .filter(Folder::isProcedure)
                .map(folder -> dynamicContainer(
                        folder.name(),
                        folder.rows().stream()
                                .map(example -> dynamicContainer(
                                        example.file().getFileName().toString(), rows.of(folder, example)))));
    }
}
