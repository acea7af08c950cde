package vn.hoso.signature.pdf;

import vn.hoso.base.LocalizedText;

/** What is wrong with a signed file, apart from cryptography. */
public enum Alteration {
    BROKEN_SIGNATURE(
            "Dữ liệu chữ ký bị hỏng hoặc bị xoá một phần", "The data of the signature is damaged or partly removed"),
    BYTE_RANGE(
            "Phạm vi ký bị sửa: chữ ký không bao đúng nội dung của tệp",
            "The signed range was tampered with: the signature does not cover what the file shows"),
    SIGNED_PART_UNREADABLE(
            "Phần đã ký không phải là một văn bản PDF hoàn chỉnh", "The signed part is not a complete PDF document"),
    APPENDED_DATA("Có dữ liệu được thêm vào cuối tệp sau khi ký", "Data was appended to the file after signing"),
    HIDDEN_OBJECT("Có đối tượng ẩn được thêm vào sau khi ký", "A hidden object was added after signing"),
    PAGES_CHANGED("Nội dung trang bị thay đổi sau khi ký", "The content of the pages was changed after signing"),
    ANNOTATION_CHANGED(
            "Có chú thích hoặc lớp phủ được thêm, sửa hoặc xoá sau khi ký",
            "An annotation or overlay was added, changed or removed after signing"),
    FIELD_CHANGED("Ô biểu mẫu bị thay đổi sau khi ký", "A form field was changed after signing"),
    DOCUMENT_CHANGED(
            "Cấu trúc của văn bản bị thay đổi sau khi ký", "The structure of the document was changed after signing"),
    COVERED(
            "Chữ ký thêm sau che nội dung đã ký, mà người ký sau không được tin cậy",
            "A signature added later covers what was signed, and its signer is not trusted"),
    TIME_STAMP_BROKEN(
            "Dấu thời gian của văn bản không đọc được hoặc sai",
            "A time-stamp of the document cannot be read or is wrong"),
    NOT_PERMITTED(
            "Có chữ ký được thêm vào mà chữ ký chứng nhận trước đó không cho phép",
            "A signature was added that the certifying signature before it does not permit");

    private final LocalizedText text;

    Alteration(String vi, String en) {
        this.text = new LocalizedText(vi, en);
    }

    /** In words a person understands, without a full stop. */
    public LocalizedText text() {
        return text;
    }
}
