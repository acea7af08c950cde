package vn.hoso.shell.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the interface at {@code /v3/api-docs}. It is readable without log-in: it says nothing that is not
 * in the public source.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Hồ Sơ")
                                .version("1")
                                .description(
                                        "Case management for public administration. Errors are problems of RFC 9457 in the"
                                                + " language of Accept-Language, Vietnamese unless English comes first. Times carry the"
                                                + " offset of official time (+07:00), amounts are in đồng. A request with an"
                                                + " Idempotency-Key may be sent again: it is answered as before for seven days."
                                                + " A change with If-Match is refused (412) when the thing has changed since. A method that"
                                                + " an address does not take is refused (405), a field that is not described here (400)."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A token of a person: hoso_…, made by the command `token create`."))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Only where hoso.security.basic=true, which the sample province"
                                                + " alone allows."))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"));
    }

    /** Every route may answer with a problem; which ones depends on what it does. */
    @Bean
    OpenApiCustomizer problems() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    add(operation, "400", "The request cannot be read");
                    add(operation, "401", "Not logged in");
                    add(operation, "403", "Not for a person with these positions");
                    if (path.contains("{")) {
                        add(operation, "404", "There is no such thing, or not for this person");
                    }
                    if (!isDownload(operation)) {
                        add(operation, "406", "There is no answer in a form that Accept asks for");
                    }
                    if (operation.getRequestBody() != null) {
                        add(operation, "413", "The body is too large");
                        add(operation, "415", "The body is of a type that is not taken here");
                    }
                    if (method != PathItem.HttpMethod.GET) {
                        add(operation, "409", "The state has changed; read again");
                        add(operation, "422", "Something in it is wrong; `errors` names every field");
                    }
                    if (takesVersion(operation)) {
                        add(operation, "412", "It has changed since the version in If-Match");
                    }
                    add(operation, "500", "It failed; `incident` names the entry of the log");
                }));
    }

    private static boolean isDownload(Operation operation) {
        ApiResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && "binary".equals(media.getSchema().getFormat()));
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
    }

    private static void add(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .putIfAbsent(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM,
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What happened and what to do"))
                .addProperty("instance", new StringSchema())
                .addProperty("incident", new StringSchema().description("Only with 500"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .description("Only with 422: what is wrong with which field")
                                .items(new ObjectSchema()
                                        .addProperty("key", new StringSchema())
                                        .addProperty("text", new StringSchema())))
                .addProperty(
                        "problems",
                        new ArraySchema()
                                .description("Only for refused models")
                                .items(new ObjectSchema()
                                        .addProperty("file", new StringSchema())
                                        .addProperty("element", new StringSchema())
                                        .addProperty("line", new IntegerSchema())
                                        .addProperty("severity", new StringSchema())
                                        .addProperty("reason", new StringSchema())))
                .required(List.of("title", "status"));
    }
}
