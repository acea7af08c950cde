package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose word is taken for where a request comes from: the servlet container with the settings that are shipped. */
class ForwardedAddressTest {

    @Test
    void aProxyOnThisMachineSaysWhoCalls() throws Exception {
        assertThat(seen("203.0.113.9")).isEqualTo("203.0.113.9 https");
    }

    @Test
    void whatTheCallerClaimedToTheProxyIsNotBelieved() throws Exception {
        assertThat(seen("6.6.6.6, 203.0.113.9")).isEqualTo("203.0.113.9 https");
        assertThat(seen("6.6.6.6, 10.1.2.3")).isEqualTo("10.1.2.3 https");
    }

    @Test
    void aStrangerIsNotBelieved() throws Exception {
        assertThat(seen("203.0.113.9", "--server.tomcat.remoteip.internal-proxies=192.0.2.1/32"))
                .isEqualTo("127.0.0.1 http");
    }

    private static String seen(String forwardedFor, String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--hoso.public-address=https://hoso.example.vn");
        SpringApplication application = new SpringApplication(Echo.class);
        application.setRegisterShutdownHook(false);
        try (var context = (ServletWebServerApplicationContext) application.run(all.toArray(String[]::new));
                HttpClient http = HttpClient.newHttpClient()) {
            URI address =
                    URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/");
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .header("X-Forwarded-For", forwardedFor)
                                    .header("X-Forwarded-Proto", "https")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Echo {
        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
                        }
                    },
                    "/*");
        }
    }
}
