package vn.hoso.reception.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.engine.CaseReference;
import vn.hoso.engine.ModelBean;
import vn.hoso.reception.Fees;

/** Keeps what the cashier took, when the model leaves the cashier's step. */
@Configuration(proxyBeanMethods = false)
class FeeListener {

    @Bean
    @ModelBean(vi = "Ghi nhận phí, lệ phí đã thu", en = "Records the fee that was taken")
    ExecutionListener recordFee(Fees fees) {
        return execution -> fees.record(CaseReference.of(execution));
    }
}
