package vn.hoso;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing that can be called is unclassified: each service method, each view and each route says who may. */
@TestProvince
class ClassificationTest {

    /** What anyone may ask for without logging in. Whoever adds a route here says why it is public. */
    private static final Set<String> PUBLIC = Set.of(
            // the page that tells of an error, which tells nothing else
            "/error",
            // the citizen's own page, opened with the code and the word on the slip
            "/tra-cuu",
            "/tra-cuu/{code}",
            // the slips made out to the citizen, opened with the same two words
            "/tra-cuu/{code}/phieu/{kind}",
            // the description of the interface, which is in every copy of the program
            "/v3/api-docs",
            "/v3/api-docs.yaml");

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @LocalServerPort
    private int port;

    @Test
    void everyMethodOfAServiceSaysWhoMayCallIt() {
        Set<Class<?>> services = new java.util.HashSet<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name, false);
            if (type != null && isOurs(ClassUtils.getUserClass(type))) {
                services.add(ClassUtils.getUserClass(type));
            }
        }
        assertThat(services).as("services found").hasSizeGreaterThan(20);
        assertThat(services.stream().flatMap(Classification::unclassified).distinct())
                .as("methods without @RolesAllowed, @PermitAll, … or @Internal, on themselves or their class")
                .isEmpty();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("vn.hoso.") && !type.getPackageName().equals("vn.hoso");
    }

    @Test
    void everyViewSaysWhoMaySeeIt() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> views = new ArrayList<>();
        List<String> unclassified = new ArrayList<>();
        scanner.findCandidateComponents("vn.hoso").forEach(found -> {
            Class<?> view = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            views.add(view.getName());
            if (!Classification.isClassified(view)) {
                unclassified.add(view.getName());
            }
        });
        assertThat(views).isNotEmpty();
        assertThat(unclassified).isEmpty();
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        List<String> unclassified = routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue().getBeanType()))
                .filter(entry -> !Classification.isClassified(entry.getValue().getMethod())
                        && !Classification.isClassified(entry.getValue().getBeanType()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        assertThat(unclassified).isEmpty();
    }

    @Test
    void nobodyGetsAnythingWithoutLoggingIn() throws Exception {
        List<String> open = new ArrayList<>();
        int asked = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (var route : routes.getHandlerMethods().keySet()) {
                for (String pattern : route.getPatternValues()) {
                    for (RequestMethod method :
                            methodsOf(route.getMethodsCondition().getMethods())) {
                        asked++;
                        int status = ask(http, method, pattern);
                        if (!PUBLIC.contains(pattern) && !Set.of(401, 403, 302).contains(status)) {
                            open.add(method + " " + pattern + " → " + status);
                        }
                    }
                }
            }
            for (String path : List.of("/", "/cong-viec", "/actuator", "/engine-rest")) {
                asked++;
                int status = ask(http, RequestMethod.GET, path);
                if (!Set.of(401, 403, 302).contains(status)) {
                    open.add("GET " + path + " → " + status);
                }
            }
        }
        assertThat(asked).isGreaterThan(6);
        assertThat(open).isEmpty();
    }

    private static Set<RequestMethod> methodsOf(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : declared;
    }

    private int ask(HttpClient http, RequestMethod method, String pattern) throws Exception {
        String path = pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x").replace("*", "x");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method.name(),
                        Map.of(RequestMethod.POST, true, RequestMethod.PUT, true)
                                        .containsKey(method)
                                ? HttpRequest.BodyPublishers.ofString("{}")
                                : HttpRequest.BodyPublishers.noBody())
                .header("Content-Type", "application/json")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
