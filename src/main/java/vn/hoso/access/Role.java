package vn.hoso.access;

import vn.hoso.base.LocalizedText;

/** What a position lets its holder do in its unit (domain: roles of the one-stop shop and of the office). */
public enum Role {
    /** Checks, digitises, receives, forwards and hands out; takes no substantive decision. */
    DESK_OFFICER("Cán bộ tiếp nhận", "Desk officer"),
    /** Verifies, consults and drafts; does not sign. */
    CASE_OFFICER("Chuyên viên thụ lý", "Case officer"),
    /** Assigns and reviews the work of a unit. */
    HEAD_OF_OFFICE("Lãnh đạo phòng", "Head of office"),
    /** Signs for the agency. */
    LEADER("Lãnh đạo ký duyệt", "Leader who signs"),
    /** Numbers and issues; may not alter signed content. */
    RECORDS_CLERK("Văn thư", "Records clerk"),
    /** Takes fees; may not change a case. */
    CASHIER("Thu ngân", "Cashier"),
    /** Watches deadlines in a unit and everything below it, and reassigns. */
    SUPERVISOR("Giám sát", "Supervisor"),
    /** Models procedures; what is published takes a second person. */
    PROCESS_DESIGNER("Thiết kế quy trình", "Process designer"),
    /** Runs the installation: people, calendars, incidents, audit. */
    ADMINISTRATOR("Quản trị hệ thống", "Administrator");

    private final LocalizedText label;

    Role(String vi, String en) {
        this.label = new LocalizedText(vi, en);
    }

    /** The role's name in the words of the field. */
    public LocalizedText label() {
        return label;
    }

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
