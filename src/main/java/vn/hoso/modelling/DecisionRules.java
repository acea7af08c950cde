package vn.hoso.modelling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoso.engine.DecisionModel;
import vn.hoso.engine.ModelFile;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormReading;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.ProcedureDescriptor;

/** What reception and the clock read from a procedure's decisions must be among their outputs. */
final class DecisionRules {

    private static final List<String> TIME_LIMIT = List.of("amount", "unit", "cutOff", "legalBasis");
    private static final List<String> FEE = List.of("amount", "legalBasis");

    private final Collection<ModelFile> files;
    private final FolderFindings findings;

    DecisionRules(Collection<ModelFile> files, FolderFindings findings) {
        this.files = files;
        this.findings = findings;
    }

    void check(ProcedureDescriptor descriptor) {
        List<DecisionModel> decisions = DecisionModel.in(files);
        Set<String> facts = facts();
        for (DecisionModel decision : decisions) {
            if (decision.key().equals(descriptor.timeLimit().decision())) {
                outputs(decision, TIME_LIMIT);
            }
            if (decision.key().equals(descriptor.fee().decision())) {
                outputs(decision, FEE);
            }
            inputs(decision, facts);
        }
    }

    private void outputs(DecisionModel decision, List<String> needed) {
        needed.stream()
                .filter(output -> !decision.outputs().contains(output))
                .forEach(output -> findings.refuse(
                        decision.file(),
                        decision.key(),
                        "Bảng quyết định thiếu kết quả “" + output + "”.",
                        "The decision lacks the output “" + output + "”."));
    }

    private void inputs(DecisionModel decision, Set<String> facts) {
        decision.inputs().stream()
                .filter(input -> input.matches("[\\p{L}_][\\p{L}\\p{N}_]*") && !facts.contains(input))
                .forEach(input -> findings.warn(
                        decision.file(),
                        decision.key(),
                        "Không biểu mẫu nào của thủ tục cho biết “" + input
                                + "”: trường cần có properties fact = true.",
                        "No form of the procedure tells “" + input + "”: its field needs the property fact = true."));
    }

    private Set<String> facts() {
        Set<String> facts = new HashSet<>();
        for (ModelFile file : files) {
            if (file.name().endsWith(".form")
                    && FormSchema.read(FolderRules.text(file)) instanceof FormReading.Accepted read) {
                facts.addAll(FormFacts.keys(read.schema()));
            }
        }
        return facts;
    }
}
