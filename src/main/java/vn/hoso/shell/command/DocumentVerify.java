package vn.hoso.shell.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.document.StoreSweep;

/** Reads every stored file and says whether it is as it was stored; what no document has any more is erased. */
@Component
@ConditionalOnProperty("hoso.command")
class DocumentVerify implements Command {

    private final StoreSweep sweep;

    DocumentVerify(StoreSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public int run(CommandLine line) {
        StoreSweep.Found found = sweep.all();
        line.say(
                "Kho tài liệu: %d tệp, %d tệp hỏng hoặc mất, %d tệp thừa đã xóa."
                        .formatted(found.files(), found.damaged(), found.erased()),
                "Document store: %d files, %d damaged or missing, %d left-over ones erased."
                        .formatted(found.files(), found.damaged(), found.erased()));
        return found.damaged() == 0 ? 0 : 1;
    }
}
