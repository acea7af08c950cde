package vn.hoso.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.calendar.CalendarImport;

/** Loads a unit's working calendar from a file. */
@Component
@ConditionalOnProperty("hoso.command")
class CalendarLoad implements Command {

    private final CalendarImport calendars;

    CalendarLoad(CalendarImport calendars) {
        this.calendars = calendars;
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
        if (calendars.load(new FileSystemResource(file))) {
            line.say("Đã nạp lịch làm việc.", "The calendar was loaded.");
        } else {
            line.say(
                    "Đơn vị đã có lịch làm việc, không thay đổi gì.",
                    "The unit has a calendar already; nothing was changed.");
        }
        return 0;
    }
}
