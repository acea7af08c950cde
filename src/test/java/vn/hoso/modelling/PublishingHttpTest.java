package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.engine.Deployments;

/** The modelling tool's door, proposals, and procedures as one file, as a machine meets them. */
@TestProvince
class PublishingHttpTest {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    @LocalServerPort
    private int port;

    @Autowired
    private Deployments deployments;

    @Test
    void theModelersDoorIsForDesignersOnly() {
        assertThat(get("thietke", "/engine-rest/version", OBJECT).getBody()).containsEntry("version", "7.24.0");
        assertThat(get("thietke", "/engine-rest/deployment?maxResults=0", LIST).getBody())
                .isEmpty();
        for (String other : List.of("tiepnhan.quynhon", "lanhdao.quynhon", "quantri")) {
            assertThat(get(other, "/engine-rest/version", OBJECT)
                            .getStatusCode()
                            .value())
                    .as(other)
                    .isEqualTo(403);
            assertThat(model(other, PackedProcedure.of("http-quyen", "1"))
                            .getStatusCode()
                            .value())
                    .as(other)
                    .isEqualTo(403);
        }
        HttpStatusCode nobody = RestClient.create()
                .get()
                .uri(at("/engine-rest/version"))
                .exchange((request, response) -> response.getStatusCode());
        assertThat(nobody.value()).isEqualTo(401);
    }

    @Test
    void whatTheModelerSendsIsAProposal() {
        ResponseEntity<Map<String, Object>> answer =
                model("thietke", PackedProcedure.of("http-modeler", "1").withoutNotes());
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        Map<String, Object> deployment = answer.getBody();
        assertThat(deployment.get("id")).isEqualTo(deployment.get("proposal"));
        assertThat(deployment).containsEntry("name", "http-modeler").containsEntry("deployedProcessDefinitions", null);
        assertThat(deployments.find("http-modeler", "1")).isEmpty();

        String id = String.valueOf(deployment.get("proposal"));
        Map<String, Object> proposal =
                get("thietke2", "/api/v1/proposals/" + id, OBJECT).getBody();
        assertThat(proposal)
                .containsEntry("key", "http-modeler")
                .containsEntry("version", "1")
                .containsEntry("source", "MODELER")
                .containsEntry("state", "PROPOSED")
                .containsEntry("decidedBy", null);
        assertThat(get("thietke2", "/api/v1/proposals", LIST).getBody())
                .anySatisfy(one -> assertThat(one).containsEntry("id", id));

        Map<String, Object> again = model(
                        "thietke", PackedProcedure.of("http-modeler", "1").withoutNotes())
                .getBody();
        assertThat(again).containsEntry("proposal", id);

        assertThat(post("thietke", "/api/v1/proposals/" + id + "/approve")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("thietke2", "/api/v1/proposals/" + id + "/approve").getBody())
                .containsEntry("state", "APPROVED");
        assertThat(deployments.find("http-modeler", "1")).isPresent();
        Map<String, Object> published = model(
                        "thietke", PackedProcedure.of("http-modeler", "1").withoutNotes())
                .getBody();
        assertThat(published).containsEntry("proposal", null);
        assertThat(published.get("id"))
                .isEqualTo(deployments.find("http-modeler", "1").orElseThrow().deploymentId());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRefusalNamesFileElementAndReason() {
        PackedProcedure evil = PackedProcedure.of("http-ma-doc", "1");
        evil.with(evil.diagram(), "camunda:delegateExpression=\"${closeCase}\"", "camunda:class=\"java.lang.Runtime\"");
        ResponseEntity<Map<String, Object>> answer = model("thietke", evil);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> problem = answer.getBody();
        assertThat(problem).containsEntry("status", 400).containsKeys("type", "title", "detail", "message");
        assertThat((List<Map<String, Object>>) problem.get("problems")).anySatisfy(finding -> {
            assertThat(finding).containsEntry("file", "http-ma-doc.bpmn").containsEntry("severity", "REFUSED");
            assertThat(String.valueOf(finding.get("element"))).startsWith("Task_");
            assertThat(String.valueOf(finding.get("reason"))).contains("class");
        });
        assertThat(get("thietke", "/api/v1/proposals", LIST).getBody())
                .noneSatisfy(one -> assertThat(one).containsEntry("key", "http-ma-doc"));
    }

    @Test
    void aProposalIsSentBackWithAReason() {
        String id = String.valueOf(
                importZip("thietke", PackedProcedure.of("http-tra-lai", "1").zip())
                        .get("proposal"));
        ResponseEntity<Map<String, Object>> answer = as("thietke2")
                .post()
                .uri(at("/api/v1/proposals/" + id + "/reject"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", "Thiếu căn cứ"))
                .retrieve()
                .toEntity(OBJECT);
        assertThat(answer.getBody()).containsEntry("state", "REJECTED").containsEntry("reason", "Thiếu căn cứ");
        assertThat(post("thietke2", "/api/v1/proposals/" + id + "/approve")
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(get("thietke2", "/api/v1/proposals/" + UUID.randomUUID(), OBJECT)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(get("tiepnhan.quynhon", "/api/v1/proposals", OBJECT)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theWholeFolderComesOutAgainAndGoesInAgainAsTheSame() {
        PackedProcedure packed = PackedProcedure.of("http-xuat-nhap", "1");
        Map<String, Object> first = importZip("thietke", packed.zip());
        assertThat(first).containsEntry("changed", true);
        assertThat(importZip("thietke", packed.zip()))
                .containsEntry("changed", false)
                .containsEntry("proposal", first.get("proposal"));
        post("thietke2", "/api/v1/proposals/" + first.get("proposal") + "/approve");

        byte[] zip = as("thietke")
                .get()
                .uri(at("/api/v1/procedures/http-xuat-nhap/export"))
                .retrieve()
                .body(byte[].class);
        assertThat(unpacked(zip)).isEqualTo(packed.texts()).containsKeys("README.md", "examples/dung-han.yaml");
        assertThat(importZip("thietke", zip)).containsEntry("changed", false).containsEntry("proposal", null);
        assertThat(get("tiepnhan.quynhon", "/api/v1/procedures/http-xuat-nhap/export", OBJECT)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private static Map<String, String> unpacked(byte[] zip) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                texts.put(
                        entry.getName().replaceFirst("^[a-z]+/[a-z-]+/", ""),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }

    private Map<String, Object> importZip(String person, byte[] zip) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", file("thu-tuc.zip", zip));
        return send(person, "/api/v1/procedures/import", parts).getBody();
    }

    private ResponseEntity<Map<String, Object>> model(String person, PackedProcedure procedure) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", procedure.diagram().replace(".bpmn", ""));
        parts.add("deployment-source", "Camunda Modeler");
        parts.add("enable-duplicate-filtering", "true");
        procedure.texts().forEach((name, text) -> parts.add(name, file(name, text.getBytes(StandardCharsets.UTF_8))));
        return send(person, "/engine-rest/deployment/create", parts);
    }

    private static Resource file(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private ResponseEntity<Map<String, Object>> send(String person, String path, MultiValueMap<String, Object> parts) {
        return as(person)
                .post()
                .uri(at(path))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toEntity(OBJECT);
    }

    private ResponseEntity<Map<String, Object>> post(String person, String path) {
        return as(person).post().uri(at(path)).retrieve().toEntity(OBJECT);
    }

    private <T> ResponseEntity<T> get(String person, String path, ParameterizedTypeReference<T> type) {
        return as(person).get().uri(at(path)).retrieve().toEntity(type);
    }

    private RestClient as(String person) {
        return RestClient.builder()
                .defaultHeaders(headers -> headers.setBasicAuth(person, TestPeople.PASSWORD))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
