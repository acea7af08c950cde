package vn.hoso.shell.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.hoso.access.rest.RequestRefused;

/** Texts with the character U+0000 are refused: no database keeps it, and nobody types it. */
@RestControllerAdvice
class NoNulls extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {

    /** Raw, or as JSON writes it; a backslash that is itself escaped begins no escape. */
    private static final Pattern IN_JSON = Pattern.compile("\\x00|(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw refused();
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var kind = message.getHeaders().getContentType();
        if (kind == null || !kind.getSubtype().endsWith("json")) {
            return message;
        }
        byte[] body = message.getBody().readAllBytes();
        if (IN_JSON.matcher(new String(body, StandardCharsets.UTF_8)).find()) {
            throw refused();
        }
        return new Read(message.getHeaders(), body);
    }

    private static RequestRefused refused() {
        return RequestRefused.unreadable(
                "Nội dung có ký tự U+0000, không lưu được. Hãy bỏ ký tự này rồi gửi lại.",
                "The text holds the character U+0000, which cannot be stored. Remove it and send again.");
    }

    private record Read(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
