package vn.hoso;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the sample province: the whole application on a real PostgreSQL, with a clock that stands until a test moves
 * it. All such tests share one application, so a test makes the cases that it needs and counts on no others.
 *
 * <p>Inject {@link TestClock}, {@link TestPeople} and {@link CaseFixture} where they are needed. The engine's jobs do not
 * run by themselves; {@link CaseFixture} runs them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Application.class, TestParts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoso.embedded.durable=false",
            "hoso.engine.job-executor=false",
            "hoso.demo.cases=false",
            "hoso.audit.sealing=false",
            "hoso.step-warnings=false",
            "hoso.documents.sweeping=false",
            "management.server.port=0",
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestHome.class)
@ExtendWith(TestClock.Reset.class)
public @interface TestProvince {}
