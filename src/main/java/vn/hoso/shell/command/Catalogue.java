package vn.hoso.shell.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * The commands of the jar. They are listed here, and not only found among the beans, so that a misspelt one is answered
 * at once and without a database.
 */
final class Catalogue {

    /**
     * How a command is called.
     *
     * @param name its words on the command line: {@code audit verify}
     * @param usage what else it takes, as help shows it
     */
    record Entry(String name, String usage, Class<? extends Command> type) {

        private boolean isCalledBy(List<String> words) {
            List<String> mine = words();
            return words.size() >= mine.size() && words.subList(0, mine.size()).equals(mine);
        }

        List<String> words() {
            return List.of(name.split(" "));
        }
    }

    static final List<Entry> ALL = List.of(
            new Entry(
                    "administrator create",
                    "--username=… --unit=<key of a unit> [--name=…]",
                    AdministratorCreate.class),
            new Entry("audit seal export", "", AuditSealExport.class),
            new Entry("audit verify", "[--seal=<one that was exported>]", AuditVerify.class),
            new Entry("calendar import", "FILE", CalendarLoad.class),
            new Entry("document verify", "", DocumentVerify.class),
            new Entry("organization import", "FILE|NAME …", OrganizationLoad.class),
            new Entry("token create", "--username=… --days=1…366 [--name=<what it is for>]", TokenCreate.class),
            new Entry("token list", "[--username=…]", TokenList.class),
            new Entry("token revoke", "ID", TokenRevoke.class));

    private Catalogue() {}

    /** The command that the words begin with. */
    static Optional<Entry> find(List<String> words) {
        return ALL.stream().filter(entry -> entry.isCalledBy(words)).findFirst();
    }

    /** Prints every command with what it takes. */
    static void print(PrintStream out) {
        ALL.forEach(entry -> out.println(("java -jar hoso.jar " + entry.name + " " + entry.usage).strip()));
    }
}
