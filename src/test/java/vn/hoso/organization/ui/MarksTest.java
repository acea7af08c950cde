package vn.hoso.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoso.BrowserTab;
import vn.hoso.base.UserError;
import vn.hoso.organization.AccountRefused;
import vn.hoso.organization.AccountRefused.Fault;
import vn.hoso.organization.AccountRefused.Field;

/** What is wrong stands at its field, until it is changed or tried again. */
class MarksTest {

    private final TextField name = new TextField();
    private final TextField username = new TextField();
    private final Marks marks = new Marks();

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    @BeforeEach
    void marked() {
        marks.at(Field.NAME, name);
        marks.at(Field.USERNAME, username);
    }

    @Test
    void aRefusalIsShownAtItsFields() {
        Fault fault = new Fault(Field.USERNAME, "Đã có người dùng này.", "There is such a user.");
        assertThat(marks.attempt(() -> {
                    throw new AccountRefused(UserError.Kind.CONFLICT, List.of(fault));
                }))
                .isFalse();
        assertThat(username.isInvalid()).isTrue();
        assertThat(username.getErrorMessage()).isEqualTo("Đã có người dùng này.");
        assertThat(name.isInvalid()).isFalse();

        assertThat(marks.attempt(() -> {})).isTrue();
        assertThat(username.isInvalid()).isFalse();
    }
}
