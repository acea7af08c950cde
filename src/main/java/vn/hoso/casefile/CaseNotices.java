package vn.hoso.casefile;

import vn.hoso.base.LocalizedText;
import vn.hoso.notification.NoticeKind;
import vn.hoso.notification.NoticeKind.Together;

/**
 * The kinds of notices about cases. What only the desk can mend, the time of a step, is told at the desk and together;
 * a missed legal limit goes to whoever supervises the unit too; what a person was given is told one by one.
 */
final class CaseNotices {

    private static final String WORKLIST = "viec";
    private static final String CASES = "ho-so";

    /** The page of the incidents. */
    private static final String INCIDENTS = "su-co";

    /** The supervisor's list of what is overdue. */
    private static final String OVERDUE_LIST = "giam-sat?tinh-trang=qua-han";

    static final NoticeKind STEP_DUE_SOON = alone(
            "STEP_DUE_SOON",
            together("%d bước sắp hết thời gian – xem việc của tôi", "%d steps are due soon – see my work", WORKLIST));

    static final NoticeKind STEP_OVERDUE = alone(
            "STEP_OVERDUE",
            together("%d bước đã quá thời gian – xem việc của tôi", "%d steps are overdue – see my work", WORKLIST));

    static final NoticeKind CASE_DUE_SOON = alone(
            "CASE_DUE_SOON",
            together("%d hồ sơ sắp đến hạn – xem danh sách hồ sơ", "%d cases are due soon – see the cases", CASES));

    static final NoticeKind CASE_OVERDUE = new NoticeKind(
            "CASE_OVERDUE",
            together("%d hồ sơ đã quá hạn – xem danh sách hồ sơ", "%d cases are overdue – see the cases", CASES),
            together(
                    "%d hồ sơ mới quá hạn – xem bảng giám sát",
                    "%d cases became overdue – see the board", OVERDUE_LIST));

    /** Someone else has to answer, hand in or pay: each is urged for itself. */
    static final NoticeKind ANSWER_MISSING = alone("ANSWER_MISSING", null);

    /** Someone was given an item by another person. */
    static final NoticeKind ASSIGNED = alone("ASSIGNED", null);

    /** A technical step failed until its retries were used up. */
    static final NoticeKind INCIDENT = alone(
            "INCIDENT",
            together(
                    "%d hồ sơ đứng lại vì cùng một sự cố – xem màn hình Sự cố",
                    "%d cases stand still for the same failure – see the incidents", INCIDENTS));

    private CaseNotices() {}

    private static NoticeKind alone(String name, @org.jspecify.annotations.Nullable Together together) {
        return new NoticeKind(name, together, null);
    }

    private static Together together(String vi, String en, String page) {
        return new Together(new LocalizedText(vi, en), page);
    }
}
