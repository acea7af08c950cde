package vn.hoso.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.organization.OrganizationImport;

/** Loads organisation trees, each from a file or by the name of one that the jar brings, in the order given. */
@Component
@ConditionalOnProperty("hoso.command")
class OrganizationLoad implements Command {

    private final OrganizationImport trees;

    OrganizationLoad(OrganizationImport trees) {
        this.trees = trees;
    }

    @Override
    public int run(CommandLine line) throws Exception {
        if (line.words().isEmpty()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Ghi tên tệp YAML, hoặc tên cây có sẵn: gia-lai-2020 gia-lai-2025.",
                    "Name a YAML file, or trees that the jar brings: gia-lai-2020 gia-lai-2025.");
        }
        List<Resource> resources =
                line.words().stream().map(OrganizationLoad::resource).toList();
        int added = 0;
        for (Resource resource : resources) {
            added += trees.load(resource);
        }
        line.say("Đã thêm " + added + " đơn vị.", added + " units added.");
        return 0;
    }

    private static Resource resource(String name) {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return new FileSystemResource(file);
        }
        Resource shipped = new ClassPathResource("organization/" + name + ".yaml");
        if (name.matches("[a-z0-9-]+") && shipped.exists()) {
            return shipped;
        }
        throw new UserError(
                UserError.Kind.NOT_FOUND,
                "Không có tệp và không có cây có sẵn nào tên là " + name + ".",
                "There is neither a file nor a tree in the jar called " + name + ".");
    }
}
