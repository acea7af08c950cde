package vn.hoso.reception;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Party.Kind;
import vn.hoso.reception.ReceptionRefused.Fault;

/** What must be known of the people of a dossier. */
final class PartyRules {

    /** Personal identification number: 12 digits (Law on Identification 2023); older identity cards have 9. */
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{9}|\\d{12}");

    private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{9,10}");

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

    static List<Fault> faults(List<Party> parties) {
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
        byKind.values().forEach(party -> check(party, faults));
        return faults;
    }

    private static void check(Party party, List<Fault> faults) {
        String who = party.kind().label().vi().toLowerCase(Locale.ROOT);
        String whom = party.kind().label().en().toLowerCase(Locale.ROOT);
        if (party.name().isBlank()) {
            faults.add(new Fault(
                    key(party.kind(), "name"), "Nhập họ tên " + who + ".", "Enter the name of the " + whom + "."));
        }
        String id = party.idNumber();
        if (party.kind() == Kind.OWNER && (id == null || id.isBlank())) {
            faults.add(new Fault(
                    key(party.kind(), "idNumber"),
                    "Nhập số định danh cá nhân của " + who + ".",
                    "Enter the personal number of the " + whom + "."));
        } else if (id != null && !id.isBlank() && !ID_NUMBER.matcher(id).matches()) {
            faults.add(new Fault(
                    key(party.kind(), "idNumber"),
                    "Số định danh của " + who + " gồm 12 chữ số (CMND cũ: 9 chữ số).",
                    "The personal number of the " + whom + " has 12 digits (9 on old cards)."));
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
        if (party.kind() == Kind.REPRESENTATIVE
                && (party.proof() == null || party.proof().isBlank())) {
            faults.add(new Fault(
                    key(party.kind(), "proof"),
                    "Ghi giấy tờ chứng minh việc ủy quyền.",
                    "Name the paper that proves the representation."));
        }
    }

    private static String key(Kind kind, String field) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + field;
    }
}
