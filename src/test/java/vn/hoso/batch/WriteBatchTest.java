package vn.hoso.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.TestProvince;

/** What is batched is there exactly when its transaction is, in order, and for whoever asks in between. */
@TestProvince
class WriteBatchTest {

    private static final String SERIES = "batch-test";

    @Autowired
    private WriteBatch writes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void forget() {
        jdbc.sql("delete from number_series where series like 'batch-test%'").update();
    }

    private void add(String period, int last) {
        writes.add(
                "number_series",
                "insert into number_series (series, period, last_number) values (?, ?, ?)"
                        + " on conflict (series, period) do update set last_number = excluded.last_number",
                SERIES,
                period,
                last);
    }

    private List<Integer> stored() {
        return jdbc.sql("select last_number from number_series where series = ? order by period")
                .param(SERIES)
                .query(Integer.class)
                .list();
    }

    private void inTransaction(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
    }

    @Test
    void statementsAreSentInTheirOrderBeforeTheCommit() {
        inTransaction(() -> {
            add("a", 1);
            add("b", 2);
            add("a", 3);
            assertThat(stored()).as("nothing was sent yet").isEmpty();
        });
        assertThat(stored()).containsExactly(3, 2);
    }

    /** The protocol has room for 65,535 arguments in one message. */
    @Test
    void thereIsNoLimitToWhatATransactionWrites() {
        inTransaction(() -> {
            for (int i = 0; i < 30_000; i++) {
                add("%05d".formatted(i), i);
            }
        });
        assertThat(stored()).hasSize(30_000).startsWith(0, 1, 2).endsWith(29_999);
    }

    @Test
    void whoReadsTheTableGetsItBefore() {
        inTransaction(() -> {
            add("a", 1);
            writes.send("work_item");
            assertThat(stored()).as("another table").isEmpty();
            writes.send("number_series");
            assertThat(stored()).containsExactly(1);
            add("b", 2);
        });
        assertThat(stored()).containsExactly(1, 2);
    }

    @Test
    void aFailureOfOneUndoesTheWholeTransaction() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    add("a", 1);
                    writes.add("number_series", "insert into number_series (series) values (?)", SERIES + "-broken");
                    add("b", 2);
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void nothingIsLeftForTheNextTransactionOfTheThread() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    add("a", 1);
                    throw new IllegalStateException("given up");
                }));
        inTransaction(() -> add("b", 2));
        assertThat(stored()).containsExactly(2);
    }

    @Test
    void aTransactionInBetweenSendsItsOwnOnly() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        inTransaction(() -> {
            add("a", 1);
            apart.executeWithoutResult(status -> add("b", 2));
            assertThat(stored()).containsExactly(2);
        });
        assertThat(stored()).containsExactly(1, 2);
    }

    @Test
    void whatIsAddedWhileTheTransactionCommitsIsSentToo() {
        inTransaction(() -> {
            add("a", 1);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    add("b", 2);
                }

                @Override
                public int getOrder() {
                    return 0;
                }
            });
        });
        assertThat(stored()).containsExactly(1, 2);
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> add("a", 1));
    }
}
