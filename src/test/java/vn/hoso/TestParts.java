package vn.hoso;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.hoso.engine.EngineJobs;

/** What tests add to the application. */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestPeople.class, CaseFixture.class, EngineJobs.class})
class TestParts {

    @Bean
    static FailingDatabase failingDatabase() {
        return new FailingDatabase();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
