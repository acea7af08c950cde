package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The services of this module. {@code hoso.signature.trust} is the folder of trusted authorities as Spring names folders
 * ({@code file:} or {@code classpath:}), {@code hoso.signature.tokens} the folder of key files.
 */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {

    @Bean
    TrustStore trustStore(@Value("${hoso.signature.trust:file:data/signature/trust/}") String folder) {
        return new TrustStore(folder);
    }

    @Bean
    SigningProvider signingProvider(@Value("${hoso.signature.tokens:data/signature/tokens}") Path folder) {
        return new SoftwareTokens(folder);
    }

    @Bean
    DocumentSigner documentSigner(TrustStore trust, ObjectProvider<Clock> clock) {
        return new DocumentSigner(trust, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    SignatureValidator signatureValidator(TrustStore trust) {
        return new SignatureValidator(trust);
    }
}
