package vn.hoso.shell.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Everything under the machines' addresses that no route takes. Without it such a request would go on to the screens and
 * be answered with a page.
 */
@RestController
@PermitAll
@Hidden
class UnknownRoutes {

    private static final String API = "/api/**";
    private static final String ENGINE = "/engine-rest/**";

    private final RequestMappingHandlerMapping routes;

    UnknownRoutes(
            @Qualifier("requestMappingHandlerMapping") @org.springframework.context.annotation.Lazy
                    RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @RequestMapping({API, ENGINE})
    void refuse(HttpServletRequest request) throws Exception {
        PathContainer path = PathContainer.parsePath(Machines.path(request));
        Set<String> methods = new TreeSet<>();
        Set<MediaType> answers = new TreeSet<>();
        for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
            if (isAt(route, path)) {
                route.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                if (takes(route, request)) {
                    answers.addAll(route.getProducesCondition().getProducibleMediaTypes());
                }
            }
        }
        if (methods.isEmpty()) {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), Machines.path(request), Machines.path(request));
        }
        if (!answers.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.copyOf(answers));
        }
        if (methods.contains(request.getMethod())) {
            throw new HttpMediaTypeNotSupportedException("Not taken here: " + request.getContentType(), List.of());
        }
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    private static boolean isAt(RequestMappingInfo route, PathContainer path) {
        var patterns = route.getPathPatternsCondition();
        return patterns != null
                && patterns.getPatterns().stream()
                        .anyMatch(pattern -> !isCatchAll(pattern.getPatternString()) && pattern.matches(path));
    }

    /** Whether a route takes the request's method and content, so that only its answer can be what is not wanted. */
    private static boolean takes(RequestMappingInfo route, HttpServletRequest request) {
        return route.getMethodsCondition().getMatchingCondition(request) != null
                && route.getConsumesCondition().getMatchingCondition(request) != null;
    }

    private static boolean isCatchAll(String pattern) {
        return pattern.equals(API) || pattern.equals(ENGINE);
    }
}
