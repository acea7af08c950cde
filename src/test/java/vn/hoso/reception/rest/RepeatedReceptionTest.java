package vn.hoso.reception.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.Api;

/** Whoever sends a thing again, or many at once, brings it once. */
class RepeatedReceptionTest extends ReceptionOverTheNetwork {

    @Test
    void sentAgainItIsAnsweredAsBefore() {
        Api.Answer first = create(dossier(), key);
        Api.Answer again = create(dossier().backwards(), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(casesOfOwner()).isEqualTo(1);
    }

    @Test
    void ofManyThatComeAtOnceWithOneKeyOneOpensACase() throws Exception {
        Map<String, Object> body = dossier().body();
        Callable<Api.Answer> send =
                () -> api.post("/api/v1/cases").as(OFFICER).key(key).json(body).send();
        List<Api.Answer> answers;
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<Api.Answer>> sent =
                    IntStream.range(0, 8).mapToObj(i -> senders.submit(send)).toList();
            answers = new ArrayList<>();
            for (Future<Api.Answer> one : sent) {
                answers.add(one.get());
            }
        }
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Api.Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(casesOfOwner()).isEqualTo(1);
    }

    @Test
    void aKeyIsForOneRequestAndForOnePerson() {
        assertThat(create(dossier(), key).status()).isEqualTo(201);
        Api.Answer other = create(dossier().ownedBy("Trần Văn Khác"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).contains("Idempotency-Key này đã dùng");
        Api.Answer colleagues = api.post("/api/v1/cases")
                .as("tiepnhan2.quynhon")
                .key(key)
                .json(dossier().body())
                .send();
        assertThat(colleagues.status()).isEqualTo(201);
        assertThat(casesOfOwner()).isEqualTo(2);
    }

    @Test
    void aRefusedDossierLeavesItsKeyFree() {
        assertThat(create(dossier().with("answers", Map.of()), key).status()).isEqualTo(422);
        assertThat(create(dossier(), key).status()).isEqualTo(201);
    }

    @Test
    void withoutAKeyNothingIsCreated() {
        Api.Answer answer =
                api.post("/api/v1/cases").as(OFFICER).json(dossier().body()).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("Thiếu tiêu đề Idempotency-Key");
        assertThat(api.post("/api/v1/scans")
                        .as(OFFICER)
                        .file("a.pdf", SCAN)
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aScanThatIsSentAgainIsKeptOnce() {
        Api.Answer first = scan(SCAN);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(scan(SCAN).text()).isEqualTo(first.text());
        assertThat(scan((new String(SCAN, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }
}
