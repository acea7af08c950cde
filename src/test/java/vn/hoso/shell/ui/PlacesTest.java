package vn.hoso.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.reception.Receipt;

/** With the keyboard alone one comes to a screen, and to a case by whatever is known of it. */
@TestProvince
class PlacesTest {

    private static final List<NavigationEntry> SCREENS =
            List.of(NavigationEntry.of("Tiếp nhận", "Reception", VaadinIcon.INBOX, "tiep-nhan", 1, Set.<Role>of()));

    @Autowired
    private CaseSearch search;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @ParameterizedTest
    @ValueSource(strings = {"Đàm Thị Phím Tắt", "dam thi phim", "phím tắt"})
    void aCaseIsFoundByItsOwnersName(String typed) {
        Receipt receipt = received();
        assertThat(found("tiepnhan.quynhon", typed)).anySatisfy(place -> {
            assertThat(place.words()).isEqualTo(receipt.code());
            assertThat(place.path()).isEqualTo("ho-so/" + receipt.code());
            assertThat(place.detail()).startsWith("Đàm Thị Phím Tắt · Xác nhận tình trạng hôn nhân");
        });
    }

    @Test
    void aCaseIsFoundByItsCode() {
        Receipt receipt = received();
        assertThat(found("tiepnhan.quynhon", receipt.code()))
                .extracting(Places.Place::words)
                .containsExactly(receipt.code());
    }

    @Test
    void anotherUnitFindsNothing() {
        received();
        assertThat(found("tiepnhan.pleiku", "Đàm Thị Phím Tắt")).isEmpty();
    }

    @Test
    void screensComeFirst() {
        assertThat(found("tiepnhan.quynhon", "tiep nhan").getFirst().path()).isEqualTo("tiep-nhan");
        assertThat(found("tiepnhan.quynhon", "ti")).hasSize(1);
    }

    private Receipt received() {
        return cases.receive(
                aDossier().ofMarriageConfirmation().ownedBy("Đàm Thị Phím Tắt").receivedAt("2026-06-01T08:30"));
    }

    private List<Places.Place> found(String username, String typed) {
        return people.call(username, () -> new Places(SCREENS, search).matching(typed));
    }
}
