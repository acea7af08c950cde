package vn.hoso.shell.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.LocalizedText;

/** What the servlet container itself refuses or what fails in a filter, on a machine's route: a problem, not a page. */
final class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final JsonMapper json;

    LastResort(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path == null
                || !Machines.own(
                        path.toString().substring(request.getContextPath().length()))) {
            chain.doFilter(request, response);
            return;
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.INTERNAL_SERVER_ERROR;
        ProblemDetail problem = Problem.of(
                status,
                status.is5xxServerError()
                        ? new LocalizedText("Hệ thống gặp lỗi.", "Something failed.")
                        : new LocalizedText("Yêu cầu không đúng dạng.", "The request does not have the right form."),
                Problem.language(request));
        if (status.is5xxServerError()) {
            String incident = UUID.randomUUID().toString();
            LOG.error("Incident {} at {}", incident, path, (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            problem.setProperty("incident", incident);
        }
        Problem.write(problem, json, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<LastResort> lastResort(JsonMapper json) {
            FilterRegistrationBean<LastResort> registration = new FilterRegistrationBean<>(new LastResort(json));
            registration.setDispatcherTypes(DispatcherType.ERROR);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
