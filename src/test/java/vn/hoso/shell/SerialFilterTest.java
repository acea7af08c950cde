package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in this application reads serialised Java, and the Java machine refuses to. */
class SerialFilterTest {

    @Test
    void theJavaMachineReadsNoSerialisedObject() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("a")));
        }
        assertThatThrownBy(() -> new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isInstanceOf(InvalidClassException.class);
    }

    @Test
    void keepsAFilterThatIsSet() {
        ObjectInputFilter before = ObjectInputFilter.Config.getSerialFilter();
        SerialFilter.install();
        assertThat(ObjectInputFilter.Config.getSerialFilter()).isSameAs(before);
    }

    @Test
    void refusesToStartWithoutAFilter() {
        assertThatThrownBy(() -> SafetyChecks.serialFilter(null))
                .isInstanceOf(UnsafeSetting.class)
                .hasMessageContaining("-Djdk.serialFilter=java.util.HashMap;java.util.Map*;!*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "java.base/*", "maxdepth=20", "!org.apache.**"})
    void refusesToStartWithAFilterThatLetsStrangersIn(String pattern) {
        assertThatThrownBy(() -> SafetyChecks.serialFilter(ObjectInputFilter.Config.createFilter(pattern)))
                .isInstanceOf(UnsafeSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!*", "java.lang.Number;java.lang.Integer;!*"})
    void startsWithAFilterThatRefusesStrangers(String pattern) {
        SafetyChecks.serialFilter(ObjectInputFilter.Config.createFilter(pattern));
    }
}
