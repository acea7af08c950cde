package vn.hoso.modelling;

import vn.hoso.engine.ModelFile;
import vn.hoso.form.FormField;
import vn.hoso.form.FormReading;
import vn.hoso.form.FormSchema;

/** What a form must be to be used in a case: readable, offering people that the case has, keeping what it starts with. */
final class FormRules {

    private final Addresses addresses;
    private final FolderFindings findings;

    FormRules(Addresses addresses, FolderFindings findings) {
        this.addresses = addresses;
        this.findings = findings;
    }

    void check(ModelFile file) {
        switch (FormSchema.read(FolderRules.text(file))) {
            case FormReading.Refused refused ->
                refused.problems()
                        .forEach(problem -> findings.refuse(
                                file.name(),
                                problem.key(),
                                problem.path() + ": " + problem.reason().vi(),
                                problem.path() + ": " + problem.reason().en()));
            case FormReading.Accepted accepted ->
                accepted.schema().fields().values().forEach(field -> field(file.name(), field));
        }
    }

    private void field(String file, FormField field) {
        if (field instanceof FormField.One one) {
            one.options().people().stream()
                    .flatMap(address -> addresses.faults(address).stream())
                    .forEach(fault ->
                            findings.refuse(file, field.key(), "valuesKey: " + fault.vi(), "valuesKey: " + fault.en()));
        }
        if (field instanceof FormField.Many many && many.options().people().isPresent()) {
            findings.refuse(
                    file,
                    field.key(),
                    "Người chỉ chọn được trong ô chọn một (select): một việc giao cho một người.",
                    "People are chosen in a select only: a step goes to one person.");
        }
        if (field.prefill() != null && !field.fact()) {
            findings.refuse(
                    file,
                    field.key(),
                    "Ô có prefill phải là dữ kiện (fact = true): khi bước quay lại thì giữ nội dung đã sửa.",
                    "A field with prefill is a fact (fact = true): a step that comes back keeps what was changed.");
        }
    }
}
