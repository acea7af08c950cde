package vn.hoso.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.hoso.Api;
import vn.hoso.TestProvince;

/** The description of the interface is whole: a stranger can write a client from it alone. */
@TestProvince
class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private JsonNode api;

    private record Operation(String name, JsonNode node) {

        boolean hasBody() {
            return node.has("requestBody");
        }

        JsonNode response(String status) {
            return node.path("responses").path(status);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void read() {
        Api.Answer answer = new Api(port).get("/v3/api-docs").send();
        assertThat(answer.status()).isEqualTo(200);
        api = answer.json();
    }

    @Test
    void everyRouteOfMachinesIsDescribed() {
        Set<String> missing = new TreeSet<>();
        routes.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/") || pattern.startsWith("/engine-rest/"))
                .filter(pattern -> !pattern.endsWith("/**"))
                .forEach(pattern -> route.getMethodsCondition().getMethods().stream()
                        .map(method -> method.name().toLowerCase(Locale.ROOT))
                        .filter(method -> !api.path("paths").path(pattern).has(method))
                        .forEach(method -> missing.add(method + " " + pattern))));
        assertThat(operations()).hasSizeGreaterThan(25);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhoMayUseIt() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.node.path("summary").asString("")).isNotBlank();
            assertThat(operation.node.path("tags")).isNotEmpty();
        });
        assertThat(api.path("security"))
                .extracting(one -> one.propertyNames().iterator().next())
                .containsExactlyInAnyOrder("token", "password");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("password")
                        .path("scheme")
                        .asString())
                .isEqualTo("basic");
    }

    @Test
    void everyAnswerHasASchema() {
        assertThat(operations()).allSatisfy(operation -> {
            List<String> good = operation.node.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(good).hasSize(1);
            if (!good.getFirst().equals("204")) {
                JsonNode content = operation.response(good.getFirst()).path("content");
                assertThat(content).isNotEmpty();
                content.propertyNames().forEach(type -> {
                    JsonNode schema = content.path(type).path("schema");
                    assertThat(type).isNotEqualTo("*/*");
                    assertThat(schema.has("$ref")
                                    || schema.has("items")
                                    || schema.has("additionalProperties")
                                    || schema.path("format").asString("").equals("binary"))
                            .as(type + " " + schema)
                            .isTrue();
                });
            }
        });
    }

    @Test
    void everyRefusalIsAProblem() {
        assertThat(operations()).allSatisfy(operation -> {
            List<String> expected = new ArrayList<>(List.of("400", "401", "403"));
            if (operation.name.contains("{")) {
                expected.add("404");
            }
            if (!operation.name.startsWith("get")) {
                expected.addAll(List.of("409", "422"));
            }
            if (operation.hasBody()) {
                expected.addAll(List.of("413", "415"));
            }
            assertThat(operation.node.path("responses").propertyNames()).containsAll(expected);
            operation.node.path("responses").propertyNames().stream()
                    .filter(status -> !status.startsWith("2"))
                    .forEach(status -> assertThat(operation
                                    .response(status)
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asString(""))
                            .as(status)
                            .isEqualTo("#/components/schemas/Problem"));
        });
    }

    @Test
    void whatCreatesNeedsAKey() {
        for (String path : List.of("/api/v1/cases", "/api/v1/scans")) {
            JsonNode key = parameter(path, "Idempotency-Key");
            assertThat(key.path("required").asBoolean()).as(path).isTrue();
        }
        assertThat(parameter("/api/v1/procedures/import", "Idempotency-Key")
                        .path("required")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theFixedShapesAreDescribed() {
        JsonNode validate = operation("/api/v1/signatures/validate", "post");
        assertThat(resolved(validate.path("requestBody")
                                .path("content")
                                .path("multipart/form-data")
                                .path("schema"))
                        .path("properties")
                        .path("file")
                        .path("format")
                        .asString())
                .isEqualTo("binary");
        assertThat(answer(validate).path("properties").propertyNames())
                .containsExactlyInAnyOrder("verdict", "signatures", "reason");

        JsonNode preview = operation("/api/v1/deadlines/preview", "post");
        JsonNode request = resolved(preview.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        assertThat(request.path("required")).extracting(JsonNode::asString).contains("receivedAt", "limit", "unit");
        assertThat(request.path("properties").path("unit").path("enum"))
                .extracting(JsonNode::asString)
                .containsExactly("WORKING_HOUR", "WORKING_DAY", "DAY", "MONTH");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("DeadlinePause")
                        .path("properties")
                        .path("then")
                        .path("enum"))
                .extracting(JsonNode::asString)
                .containsExactly("RESUME", "RESTART");
        assertThat(api.path("components").path("schemas").path("DeadlineShift").path("required"))
                .extracting(JsonNode::asString)
                .contains("days", "from", "to");
        assertThat(answer(preview).path("properties").propertyNames())
                .containsExactlyInAnyOrder("dueAt", "explanation");
    }

    @Test
    void theDescriptionCanBeHadAsYaml() {
        Api.Answer yaml = new Api(port).get("/v3/api-docs.yaml").send();
        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.text()).startsWith("openapi: ");
    }

    private JsonNode answer(JsonNode operation) {
        return resolved(operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private JsonNode operation(String path, String method) {
        return api.path("paths").path(path).path(method);
    }

    private JsonNode parameter(String path, String name) {
        for (JsonNode parameter : operation(path, "post").path("parameters")) {
            if (parameter.path("name").asString().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(path + " has no parameter " + name);
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        api.path("paths").propertyNames().forEach(path -> METHODS.stream()
                .filter(method -> api.path("paths").path(path).has(method))
                .forEach(method -> all.add(new Operation(
                        method + " " + path, api.path("paths").path(path).path(method)))));
        return all;
    }
}
