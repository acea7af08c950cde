package vn.hoso.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Party.Kind;
import vn.hoso.reception.ReceptionRefused.Fault;

/** What must be known of the people of a dossier. */
final class PartyRules {

    /** Personal identification number: 12 digits (Law on Identification 2023); older identity cards have 9. */
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{9}|\\d{12}");

    /** An organisation's number: its tax code, ten digits, and three more of a dependent unit (TT 86/2024/TT-BTC). */
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-?\\d{3})?");

    private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{9,10}");

    /** One name at one host with a domain; whether somebody reads it only a letter can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private PartyRules() {}

    /** What a slip cannot do without: who stands at the counter. */
    static List<Fault> nameFaults(List<Party> parties) {
        boolean named = parties.stream()
                .anyMatch(
                        party -> party.kind() == Kind.SUBMITTER && !party.name().isBlank());
        return named
                ? List.of()
                : List.of(new Fault("submitter-name", "Nhập họ tên người nộp.", "Enter the name of the submitter."));
    }

    static List<Fault> faults(List<Party> parties, LocalDate today) {
        Map<Kind, Party> byKind = new EnumMap<>(Kind.class);
        parties.forEach(party -> byKind.put(party.kind(), party));
        List<Fault> faults = new ArrayList<>();
        for (Kind kind : List.of(Kind.SUBMITTER, Kind.OWNER)) {
            if (!byKind.containsKey(kind)) {
                faults.add(new Fault(
                        key(kind, "name"),
                        "Nhập " + kind.label().vi().toLowerCase(Locale.ROOT) + ".",
                        "Enter the " + kind.label().en().toLowerCase(Locale.ROOT) + "."));
            }
        }
        boolean organisation = RepresentationRules.isForOrganisation(parties);
        Party submitter = byKind.get(Kind.SUBMITTER);
        byKind.values().forEach(party -> check(party, names(party, submitter), organisation, faults));
        faults.addAll(RepresentationRules.faults(parties, today));
        return faults;
    }

    /** How a message names the person: an owner who hands in themselves stands before the officer as the submitter. */
    private static LocalizedText names(Party party, @Nullable Party submitter) {
        boolean both = party.kind() == Kind.OWNER && submitter != null && party.isSamePersonAs(submitter);
        return both
                ? new LocalizedText("người nộp (là chủ hồ sơ)", "submitter (who is the case owner)")
                : new LocalizedText(
                        party.kind().label().vi().toLowerCase(Locale.ROOT),
                        party.kind().label().en().toLowerCase(Locale.ROOT));
    }

    private static void check(Party party, LocalizedText names, boolean organisation, List<Fault> faults) {
        String who = names.vi();
        String whom = names.en();
        if (party.name().isBlank()) {
            faults.add(new Fault(
                    key(party.kind(), "name"), "Nhập họ tên " + who + ".", "Enter the name of the " + whom + "."));
        }
        String id = party.idNumber();
        boolean taxCode = organisation && party.kind() == Kind.OWNER;
        if (party.kind() == Kind.OWNER && (id == null || id.isBlank())) {
            faults.add(new Fault(
                    key(party.kind(), "idNumber"),
                    "Nhập số định danh cá nhân của " + who + ".",
                    "Enter the personal number of the " + whom + "."));
        } else if (id != null
                && !id.isBlank()
                && !ID_NUMBER.matcher(id).matches()
                && !(taxCode && TAX_CODE.matcher(id).matches())) {
            faults.add(new Fault(
                    key(party.kind(), "idNumber"),
                    "Số định danh của " + who + " gồm 12 chữ số (CMND cũ: 9 chữ số"
                            + (taxCode ? "; tổ chức: mã số thuế 10 hoặc 13 chữ số)." : ")."),
                    "The personal number of the " + whom + " has 12 digits (9 on old cards"
                            + (taxCode ? "; an organisation: its tax code of 10 or 13 digits)." : ").")));
        }
        String email = party.email();
        if (email != null && !email.isBlank() && !EMAIL.matcher(email).matches()) {
            faults.add(new Fault(
                    key(party.kind(), "email"),
                    "Địa chỉ thư điện tử của " + who + " có dạng ten@coquan.vn; để trống nếu không có.",
                    "The email address of the " + whom
                            + " looks like name@example.vn; leave it empty if there is none."));
        }
        String phone = party.phone();
        if (phone != null
                && !phone.isBlank()
                && !PHONE.matcher(phone.replace(" ", "")).matches()) {
            faults.add(new Fault(
                    key(party.kind(), "phone"),
                    "Số điện thoại của " + who + " chưa đúng, ví dụ 0912345678.",
                    "The phone number of the " + whom + " is not right, for example 0912345678."));
        }
    }

    static String key(Kind kind, String field) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + field;
    }
}
