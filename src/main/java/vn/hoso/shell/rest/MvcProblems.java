package vn.hoso.shell.rest;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.base.LocalizedText;

/** In words what Spring MVC refuses before any of our code is reached. Nothing of the exception's own text is shown. */
final class MvcProblems {

    private MvcProblems() {}

    static LocalizedText text(Exception error, HttpStatusCode status) {
        return switch (error) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case NoResourceFoundException none ->
                new LocalizedText("Không có địa chỉ này trong giao diện.", "The interface has no such address.");
            case NoHandlerFoundException none ->
                new LocalizedText("Không có địa chỉ này trong giao diện.", "The interface has no such address.");
            case HttpRequestMethodNotSupportedException method ->
                new LocalizedText(
                        "Địa chỉ này không nhận phương thức " + method.getMethod() + ".",
                        "This address does not take " + method.getMethod() + ".");
            case HttpMediaTypeNotSupportedException type ->
                new LocalizedText(
                        "Kiểu nội dung này không nhận ở đây; xem /v3/api-docs.",
                        "This content type is not taken here; see /v3/api-docs.");
            case HttpMediaTypeNotAcceptableException accept ->
                new LocalizedText(
                        "Không có câu trả lời ở dạng mà tiêu đề Accept yêu cầu; xem /v3/api-docs.",
                        "There is no answer in a form that the header Accept asks for; see /v3/api-docs.");
            case MaxUploadSizeExceededException large ->
                new LocalizedText(
                        "Tệp gửi lên quá lớn. Hãy quét ở 200–300 dpi hoặc tách thành nhiều tệp.",
                        "The upload is too large. Scan at 200–300 dpi or split it.");
            case MissingServletRequestPartException part ->
                named(part.getRequestPartName(), "Thiếu phần", "The part", "is missing");
            case MissingRequestHeaderException header
            when header.getHeaderName().equals("Idempotency-Key") -> Idempotency.KEY_MISSING;
            case MissingRequestHeaderException header ->
                named(header.getHeaderName(), "Thiếu tiêu đề", "The header", "is missing");
            case MissingServletRequestParameterException parameter ->
                named(parameter.getParameterName(), "Thiếu tham số", "The parameter", "is missing");
            case MethodArgumentTypeMismatchException mismatch ->
                named(mismatch.getName(), "Giá trị không hợp lệ ở", "The value of", "is not a valid one");
            case TypeMismatchException mismatch ->
                named(
                        Objects.requireNonNullElse(mismatch.getPropertyName(), "?"),
                        "Giá trị không hợp lệ ở",
                        "The value of",
                        "is not a valid one");
            default ->
                status.is5xxServerError()
                        ? new LocalizedText("Hệ thống gặp lỗi.", "Something failed.")
                        : new LocalizedText(
                                "Yêu cầu không đúng dạng; xem /v3/api-docs.",
                                "The request does not have the right form; see /v3/api-docs.");
        };
    }

    private static LocalizedText named(String name, String vi, String en, String enEnd) {
        return new LocalizedText(vi + " “" + name + "”.", en + " “" + name + "” " + enEnd + ".");
    }

    private static LocalizedText unreadable(HttpMessageNotReadableException error) {
        if (error.getCause() instanceof UnrecognizedPropertyException unknown) {
            String known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), Set.of()).stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new LocalizedText(
                    "Không có trường “%s” ở đây. Các trường được nhận: %s.".formatted(field(unknown), known),
                    "There is no field “%s” here. The fields that are taken: %s.".formatted(field(unknown), known));
        }
        if (error.getCause() instanceof JacksonException cause
                && !cause.getPath().isEmpty()) {
            String field = field(cause);
            return new LocalizedText(
                    "Trường “" + field + "” trong JSON sai kiểu hoặc sai giá trị.",
                    "The field “" + field + "” of the JSON has the wrong type or value.");
        }
        return new LocalizedText(
                "Thiếu nội dung, hoặc nội dung không phải JSON đúng cú pháp.",
                "The body is missing or is not well-formed JSON.");
    }

    private static String field(JacksonException error) {
        return error.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
