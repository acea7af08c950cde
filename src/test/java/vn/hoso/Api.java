package vn.hoso;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for machines, asked over the network: {@code api.get("/api/v1/cases").as("quantri").send()}. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----hoso";

    private final int port;

    public Api(int port) {
        this.port = port;
    }

    public Call get(String path) {
        return new Call("GET", path);
    }

    public Call post(String path) {
        return new Call("POST", path);
    }

    public Call call(String method, String path) {
        return new Call(method, path);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** What the problem says; empty where the answer is no problem of RFC 9457. */
        public String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                            && json().path("status").asInt() == status
                    ? json().path("detail").asString()
                    : "";
        }
    }

    /** A request that is being put together. */
    public final class Call {

        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }

        /** With the log-in of a person of the sample. */
        public Call as(String username) {
            return as(username, TestPeople.PASSWORD);
        }

        public Call as(String username, String password) {
            String both = username + ":" + password;
            return header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }

        public Call token(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call key(String key) {
            return header("Idempotency-Key", key);
        }

        public Call ifMatch(String tag) {
            return header("If-Match", tag);
        }

        public Call inEnglish() {
            return header("Accept-Language", "en");
        }

        public Call header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        public Call json(String text) {
            body = HttpRequest.BodyPublishers.ofString(text);
            return header("Content-Type", "application/json");
        }

        public Call json(Object value) {
            return json(JSON.writeValueAsString(value));
        }

        /** A form with one file in the field {@code file}. */
        public Call file(String name, byte[] content) {
            try (ByteArrayOutputStream form = new ByteArrayOutputStream()) {
                form.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                form.write(content);
                form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
                body = HttpRequest.BodyPublishers.ofByteArray(form.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        }

        public Answer send() {
            try {
                HttpResponse<String> response =
                        HTTP.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
