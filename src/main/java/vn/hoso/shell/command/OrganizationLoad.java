package vn.hoso.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.organization.OrganizationImport;

/** Loads an organisation tree from a file. */
@Component
@ConditionalOnProperty("hoso.command")
class OrganizationLoad implements Command {

    private final OrganizationImport trees;

    OrganizationLoad(OrganizationImport trees) {
        this.trees = trees;
    }

    @Override
    public String name() {
        return "organization import";
    }

    @Override
    public String usage() {
        return "FILE";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        if (line.words().size() != 1) {
            throw new UserError(UserError.Kind.INVALID, "Ghi tên một tệp YAML.", "Name one YAML file.");
        }
        Path file = Path.of(line.words().getFirst());
        if (!Files.isRegularFile(file)) {
            throw new UserError(UserError.Kind.NOT_FOUND, "Không có tệp " + file, "There is no file " + file);
        }
        int added = trees.load(new FileSystemResource(file));
        line.say("Đã thêm " + added + " đơn vị.", added + " units added.");
        return 0;
    }
}
