package vn.hoso.audit.ui;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Texts;

/** What the words of the log mean to a reader. A word that is not known is shown as it is. */
final class AuditVocabulary {

    private static final Map<String, LocalizedText> ACTIONS = Map.ofEntries(
            entry("item-claimed", new LocalizedText("Nhận việc", "Took an item")),
            entry("item-assigned", new LocalizedText("Giao việc", "Gave an item to a person")),
            entry("item-released", new LocalizedText("Trả lại việc", "Gave an item back")),
            entry("item-forwarded", new LocalizedText("Chuyển xử lý", "Forwarded an item")),
            entry("item-cancelled", new LocalizedText("Việc không còn phải làm", "Item no longer to be done")),
            entry("document-taken", new LocalizedText("Tải tài liệu", "Downloaded a document")),
            entry("document-page-shown", new LocalizedText("Xem trang tài liệu", "Looked at a page")),
            entry("control-slip-taken", new LocalizedText("Tải phiếu kiểm soát", "Downloaded the control slip")),
            entry("slip-taken-with-receipt", new LocalizedText("Người dân tải phiếu", "Citizen took a slip")),
            entry("desk-slip-taken", new LocalizedText("Tải phiếu tại quầy", "Downloaded a desk slip")),
            entry("incident-retried", new LocalizedText("Cho chạy lại sự cố", "Retried an incident")),
            entry("status-changed", new LocalizedText("Đổi trạng thái", "Status changed")),
            entry("limit-changed", new LocalizedText("Đổi thời hạn giải quyết", "Time limit changed")),
            entry("clock-moved", new LocalizedText("Hạn hoặc đồng hồ thay đổi", "Deadline or clock moved")),
            entry("case-received", new LocalizedText("Tiếp nhận hồ sơ", "Case received")),
            entry("case-closed", new LocalizedText("Kết thúc hồ sơ", "Case closed")),
            entry("message-received", new LocalizedText("Nhận thông điệp", "Message received")),
            entry("step-completed", new LocalizedText("Hoàn thành bước", "Step completed")),
            entry("action", new LocalizedText("Thao tác trên hồ sơ", "Action on the case")),
            entry("document-kept", new LocalizedText("Lưu tài liệu", "Document kept")),
            entry("document-signed", new LocalizedText("Ký số tài liệu", "Document signed")),
            entry("fee-taken", new LocalizedText("Thu phí, lệ phí", "Fee taken")),
            entry(
                    "supplement-requested-at-desk",
                    new LocalizedText("Yêu cầu bổ sung tại quầy", "Supplement requested at the desk")),
            entry("refused-at-desk", new LocalizedText("Từ chối tại quầy", "Refused at the desk")),
            entry("loose-scan-forgotten", new LocalizedText("Xóa bản quét bỏ lại", "Loose scan forgotten")),
            entry("document-missing", new LocalizedText("Thiếu tệp tài liệu", "Document is missing")),
            entry("document-changed", new LocalizedText("Tệp tài liệu bị thay đổi", "Document was changed")),
            entry("path-proposed", new LocalizedText("Đề nghị nhánh dùng chung", "Shared path proposed")),
            entry("procedure-proposed", new LocalizedText("Đề nghị phiên bản thủ tục", "Procedure proposed")),
            entry("procedure-approved", new LocalizedText("Ban hành thủ tục", "Procedure approved")),
            entry("proposal-rejected", new LocalizedText("Từ chối đề nghị", "Proposal rejected")),
            entry("procedure-exported", new LocalizedText("Xuất thủ tục", "Procedure exported")),
            entry("token-issued", new LocalizedText("Cấp mã truy cập", "Token issued")),
            entry("token-revoked", new LocalizedText("Thu hồi mã truy cập", "Token revoked")),
            entry("units-loaded", new LocalizedText("Nạp cây đơn vị", "Units loaded")),
            entry("person-added", new LocalizedText("Thêm người dùng", "Person added")),
            entry("position-given", new LocalizedText("Giao vị trí", "Position given")),
            entry("position-ended", new LocalizedText("Kết thúc vị trí", "Position ended")),
            entry("account-disabled", new LocalizedText("Khóa tài khoản", "Account disabled")),
            entry("account-enabled", new LocalizedText("Mở tài khoản", "Account enabled")),
            entry("account-unlocked", new LocalizedText("Mở khóa đăng nhập", "Account unlocked")),
            entry("account-locked", new LocalizedText("Tài khoản tự khóa", "Account locked")),
            entry("one-time-password-given", new LocalizedText("Cấp mật khẩu một lần", "One-time password given")),
            entry("password-changed", new LocalizedText("Đổi mật khẩu", "Password changed")),
            entry("password-change-refused", new LocalizedText("Đổi mật khẩu không thành", "Password change refused")),
            entry("logged-in", new LocalizedText("Đăng nhập", "Logged in")),
            entry("logged-out", new LocalizedText("Đăng xuất", "Logged out")),
            entry("log-in-failed", new LocalizedText("Đăng nhập sai", "Log-in failed")),
            entry("log-in-refused", new LocalizedText("Từ chối đăng nhập", "Log-in refused")),
            entry("log-in-unknown", new LocalizedText("Đăng nhập tên lạ", "Unknown log-in")),
            entry("calendar-loaded", new LocalizedText("Nạp lịch làm việc", "Calendar loaded")),
            entry("calendar-year-confirmed", new LocalizedText("Xác nhận lịch năm", "Year confirmed")),
            entry("calendar-day-set", new LocalizedText("Ghi ngày vào lịch", "Day put into the calendar")),
            entry("calendar-day-removed", new LocalizedText("Bỏ ngày khỏi lịch", "Day removed from the calendar")),
            entry("calendar-shifts-set", new LocalizedText("Ghi giờ làm việc", "Working hours set")),
            entry("sample-made", new LocalizedText("Tạo xong dữ liệu mẫu", "Sample made")),
            entry("sample-part-made", new LocalizedText("Tạo một phần dữ liệu mẫu", "Part of the sample made")),
            entry("calendar-shifts-removed", new LocalizedText("Bỏ giờ làm việc", "Working hours removed")));

    private static final Map<String, LocalizedText> KEYS = Map.ofEntries(
            entry("item", new LocalizedText("Việc", "Item")),
            entry("step", new LocalizedText("Bước", "Step")),
            entry("to", new LocalizedText("Người nhận", "To")),
            entry("document", new LocalizedText("Tài liệu", "Document")),
            entry("page", new LocalizedText("Trang", "Page")),
            entry("status", new LocalizedText("Trạng thái", "Status")),
            entry("supplementStage", new LocalizedText("Giai đoạn bổ sung", "Supplement stage")),
            entry("limit", new LocalizedText("Thời hạn", "Limit")),
            entry("outcome", new LocalizedText("Kết quả", "Outcome")),
            entry("message", new LocalizedText("Thông điệp", "Message")),
            entry("facts", new LocalizedText("Dữ kiện", "Facts")),
            entry("answers", new LocalizedText("Nội dung điền", "Answers")),
            entry("action", new LocalizedText("Thao tác", "Action")),
            entry("procedure", new LocalizedText("Thủ tục", "Procedure")),
            entry("version", new LocalizedText("Phiên bản", "Version")),
            entry("receivedAt", new LocalizedText("Tiếp nhận lúc", "Received at")),
            entry("dueAt", new LocalizedText("Hạn", "Due")),
            entry("owner", new LocalizedText("Chủ hồ sơ", "Owner")),
            entry("model", new LocalizedText("Mô hình", "Model")),
            entry("clock", new LocalizedText("Đồng hồ", "Clock")),
            entry("number", new LocalizedText("Số", "Number")),
            entry("signer", new LocalizedText("Người ký", "Signer")),
            entry("state", new LocalizedText("Tình trạng", "State")),
            entry("amount", new LocalizedText("Số tiền", "Amount")),
            entry("receipt", new LocalizedText("Biên lai", "Receipt")),
            entry("method", new LocalizedText("Hình thức", "Method")),
            entry("key", new LocalizedText("Mã", "Key")),
            entry("proposal", new LocalizedText("Đề nghị", "Proposal")),
            entry("source", new LocalizedText("Nguồn", "Source")),
            entry("definition", new LocalizedText("Bản mô hình", "Definition")),
            entry("username", new LocalizedText("Tên đăng nhập", "Username")),
            entry("name", new LocalizedText("Tên", "Name")),
            entry("unit", new LocalizedText("Đơn vị", "Unit")),
            entry("role", new LocalizedText("Vai trò", "Role")),
            entry("kind", new LocalizedText("Loại", "Kind")),
            entry("date", new LocalizedText("Ngày", "Date")),
            entry("year", new LocalizedText("Năm", "Year")),
            entry("from", new LocalizedText("Từ", "From")),
            entry("days", new LocalizedText("Số ngày", "Days")),
            entry("papers", new LocalizedText("Giấy tờ", "Papers")),
            entry("incident", new LocalizedText("Sự cố", "Incident")),
            entry("tree", new LocalizedText("Cây đơn vị", "Tree")),
            entry("added", new LocalizedText("Số đơn vị thêm", "Added")),
            entry("part", new LocalizedText("Phần", "Part")),
            entry("by", new LocalizedText("Người tạo", "By")),
            entry("sha256", new LocalizedText("Dấu SHA-256", "SHA-256")),
            entry("title", new LocalizedText("Chức danh", "Title")),
            entry("until", new LocalizedText("Đến", "Until")),
            entry("token", new LocalizedText("Mã truy cập", "Token")));

    private static final Map<String, LocalizedText> CHAINS = Map.of(
            "access", new LocalizedText("Tài khoản, đăng nhập", "Accounts, log-ins"),
            "organization", new LocalizedText("Tổ chức", "Organisation"),
            "calendars", new LocalizedText("Lịch làm việc", "Working calendars"),
            "publishing", new LocalizedText("Ban hành thủ tục", "Publishing"),
            "documents", new LocalizedText("Kho tài liệu", "Document store"),
            "sample", new LocalizedText("Dữ liệu mẫu", "Sample data"));

    private AuditVocabulary() {}

    static String chain(String name) {
        return Texts.t(CHAINS.getOrDefault(name, new LocalizedText(name, name)));
    }

    static String action(String word) {
        return Texts.t(ACTIONS.getOrDefault(word, new LocalizedText(word, word)));
    }

    static String key(String word) {
        return Texts.t(KEYS.getOrDefault(word, new LocalizedText(word, word)));
    }

    /** All known actions, in the order of the reader's alphabet. */
    static List<String> actions() {
        return ACTIONS.keySet().stream()
                .sorted(java.util.Comparator.comparing(AuditVocabulary::action, java.text.Collator.getInstance()))
                .toList();
    }
}
