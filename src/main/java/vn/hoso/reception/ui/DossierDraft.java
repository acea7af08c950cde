package vn.hoso.reception.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.Representation;

/**
 * Everything on the screen, as it is kept between visits.
 *
 * @param submitterActs by what right the submitter acts, as typed
 * @param representativeActs by what right the representative acts, as typed
 * @param answers the procedure's questions as JSON
 */
record DossierDraft(
        @Nullable UUID counter,
        @Nullable String procedure,
        @Nullable UUID territory,
        @Nullable Channel channel,
        boolean ownerIsSubmitter,
        boolean represented,
        Person submitter,
        Person owner,
        Person representative,
        @Nullable Representation submitterActs,
        @Nullable Representation representativeActs,
        Map<String, Paper> papers,
        String answers) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A person as typed, complete or not. */
    record Person(
            String name, String idNumber, @Nullable LocalDate birthDate, String phone, String email, String address) {
        boolean isBlank() {
            return birthDate == null && (name + idNumber + phone + email + address).isBlank();
        }
    }

    /** A row of the checklist. */
    record Paper(boolean received, int copies, @Nullable UUID scan) {}

    /** Whether nothing worth keeping was filled in. */
    boolean isBlank() {
        return procedure == null && submitter.isBlank() && owner.isBlank() && representative.isBlank();
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static DossierDraft read(String json) {
        return JSON.readValue(json, DossierDraft.class);
    }
}
