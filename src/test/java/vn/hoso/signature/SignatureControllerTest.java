package vn.hoso.signature;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.hoso.shell.rest.Problems;

class SignatureControllerTest {

    private final Fixture fixture = Fixture.shared();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(controller())
            .setControllerAdvice(Problems.handler())
            .build();

    @Test
    void answersWithVerdictAndFactsInVietnamese() throws Exception {
        mvc.perform(multipart("/api/v1/signatures/validate").file(file(fixture.signedByLeader(Papers.decision()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$.verdict").value("VALID"))
                .andExpect(jsonPath("$.reason").value(containsString("Nội dung nguyên vẹn")))
                .andExpect(jsonPath("$.signatures[0].length()").value(8))
                .andExpect(jsonPath("$.signatures[0].verdict").value("VALID"))
                .andExpect(jsonPath("$.signatures[0].signer").value(Fixture.LEADER))
                .andExpect(jsonPath("$.signatures[0].issuer").value("CA demo – dữ liệu mẫu"))
                .andExpect(jsonPath("$.signatures[0].signedAt").value(org.hamcrest.Matchers.endsWith("+07:00")))
                .andExpect(jsonPath("$.signatures[0].intact").value(true))
                .andExpect(jsonPath("$.signatures[0].certificateValidAtSigning").value(true))
                .andExpect(jsonPath("$.signatures[0].coversWholeFile").value(true));
    }

    @Test
    void writesWhatIsUnknownAsNull() throws Exception {
        byte[] broken = Forgeries.all().get("contents null").of(fixture.signedByLeader(Papers.decision()));
        mvc.perform(multipart("/api/v1/signatures/validate").file(file(broken)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("INVALID"))
                .andExpect(jsonPath("$.signatures[0].length()").value(8))
                .andExpect(jsonPath("$.signatures[0].certificateValidAtSigning").value(nullValue()));
    }

    @Test
    void answersInEnglishToWhoAsksForIt() throws Exception {
        mvc.perform(multipart("/api/v1/signatures/validate")
                        .file(file(Papers.decision()))
                        .header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.5"))
                .andExpect(jsonPath("$.verdict").value("UNSIGNED"))
                .andExpect(jsonPath("$.signatures.length()").value(0))
                .andExpect(jsonPath("$.reason").value("The file has no digital signature."));
    }

    @Test
    void anEmptyFileIsAProblem() throws Exception {
        mvc.perform(multipart("/api/v1/signatures/validate").file(file(new byte[0])))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void aMissingFileIsAProblem() throws Exception {
        mvc.perform(multipart("/api/v1/signatures/validate"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("file")));
        mvc.perform(post("/api/v1/signatures/validate")
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "../../van ban.pdf", "application/pdf", bytes);
    }

    private Object controller() {
        try {
            Constructor<?> constructor = Class.forName("vn.hoso.signature.rest.SignatureController")
                    .getDeclaredConstructor(SignatureValidator.class);
            constructor.setAccessible(true);
            return constructor.newInstance(fixture.validator);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
