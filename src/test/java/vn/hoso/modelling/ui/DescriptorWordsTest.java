package vn.hoso.modelling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.hoso.procedure.ProcedureDescriptor;

/** Screens name the entries of a description in words. */
class DescriptorWordsTest {

    @Test
    void everyEntryHasWords() {
        assertThat(Arrays.stream(ProcedureDescriptor.class.getRecordComponents())
                        .map(RecordComponent::getName))
                .allSatisfy(entry -> assertThat(DescriptorWords.of(entry).vi()).isNotEqualTo(entry));
    }

    @Test
    void anEntryWithinAnotherIsNamedByTheWholeWhereItHasNoWordsOfItsOwn() {
        assertThat(DescriptorWords.of("timeLimit.unit").vi()).isEqualTo("Đơn vị tính thời hạn");
        assertThat(DescriptorWords.of("supplement.maxRequests").vi()).isEqualTo("Yêu cầu bổ sung hồ sơ");
        assertThat(DescriptorWords.of("noSuchThing").vi()).isEqualTo("noSuchThing");
    }
}
