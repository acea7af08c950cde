package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.Procedures;

/** What {@code procedure.yaml} says is complete and agrees with the folder. */
final class DescriptorRules {

    private static final Pattern META = Pattern.compile("<meta name=\"(\\w+)\" content=\"([^\"]*)\"");
    private static final Pattern TOP = Pattern.compile("(?m)^(\\w+):");

    private final Folder folder;
    private final Procedures procedures;

    DescriptorRules(Folder folder, Procedures procedures) {
        this.folder = folder;
        this.procedures = procedures;
    }

    void isComplete() {
        ProcedureDescriptor descriptor = procedures.read(folder.text("procedure.yaml"));
        assertThat(descriptor.version()).isEqualTo(folder.diagram().versionTag());
        assertThat(descriptor.code()).as("code").matches("\\d\\.\\d{6}");
        assertThat(descriptor.name().vi()).isNotBlank();
        assertThat(descriptor.name().en()).isNotBlank();
        assertThat(descriptor.effectiveFrom()).isNotNull();
        assertThat(descriptor.receivedBy().unitTypes()).isNotEmpty();
        assertThat(descriptor.legalBasis()).isNotEmpty();
        assertThat(descriptor.unverified())
                .as("what was not checked against the original")
                .isNotNull();
        assertThat(folder.named(".form")).contains(descriptor.receptionForm());
        assertThat(folder.named(".dmn"))
                .contains(descriptor.timeLimit().decision(), descriptor.fee().decision());
        assertThat(folder.has("documents/" + descriptor.result().template() + ".html"))
                .isTrue();
        Map<String, String> head = META.matcher(
                        folder.text("documents/" + descriptor.result().template() + ".html"))
                .results()
                .collect(Collectors.toMap(meta -> meta.group(1), meta -> meta.group(2)));
        assertThat(head)
                .as("head of the result's template")
                .containsEntry("symbol", descriptor.result().symbol())
                .containsEntry("documentType", descriptor.result().documentType());
        assertThat(descriptor.unverified())
                .as("unverified names parts of procedure.yaml")
                .extracting(path -> path.replaceFirst("\\..*", ""))
                .isSubsetOf(TOP.matcher(folder.text("procedure.yaml"))
                        .results()
                        .map(key -> key.group(1))
                        .toList());
        assertThat(descriptor.papers()).isNotEmpty().allSatisfy(paper -> {
            assertThat(paper.key()).matches("[a-z0-9-]+");
            assertThat(paper.name().vi()).isNotBlank();
            assertThat(paper.name().en()).isNotBlank();
            assertThat(paper.kind()).isIn("ORIGINAL", "COPY", "ELECTRONIC");
            assertThat(Objects.requireNonNull(paper.copies())).isPositive();
        });
        assertThat(descriptor.papers())
                .extracting(ProcedureDescriptor.Paper::key)
                .doesNotHaveDuplicates();
    }
}
