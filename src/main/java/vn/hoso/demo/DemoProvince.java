package vn.hoso.demo;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoso.organization.Officers;

/** Makes the sample province at the first start, after the procedures have been deployed; see {@link DemoRecord}. */
@Component
@Order(0)
@ConditionalOnProperty("hoso.demo.enabled")
class DemoProvince implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProvince.class);

    private final DemoOrganization organization;
    private final DemoCases cases;
    private final DemoDesk desk;
    private final DemoRecord record;
    private final Officers officers;
    private final DemoSigners.Issuer issuer;
    private final boolean withCases;

    DemoProvince(
            DemoOrganization organization,
            DemoCases cases,
            DemoDesk desk,
            DemoRecord record,
            Officers officers,
            DemoSigners.Issuer issuer,
            @Value("${hoso.demo.cases:true}") boolean withCases) {
        this.organization = organization;
        this.cases = cases;
        this.desk = desk;
        this.record = record;
        this.officers = officers;
        this.issuer = issuer;
        this.withCases = withCases;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (officers.byUsername("quantri").isPresent()) {
            issuer.renewLists();
        } else {
            organization.load();
        }
        if (withCases) {
            complete();
        }
    }

    /** Makes what is missing of the sample's cases: all of them at first, and what a killed start has left. */
    void complete() {
        if (record.isComplete()) {
            return;
        }
        long start = System.nanoTime();
        cases.make();
        desk.make();
        record.complete();
        LOG.info("Sample province made in {} s", (System.nanoTime() - start) / 1_000_000_000L);
    }
}
