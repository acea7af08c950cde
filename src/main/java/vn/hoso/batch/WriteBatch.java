package vn.hoso.batch;

import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.hoso.access.Internal;

/**
 * The writes of the current transaction that wait to be sent. They are sent in the order in which they were added, in one
 * round trip, before the transaction commits, or in several where there are many; a failure then undoes the whole transaction, as it would have at once.
 * Whoever reads or changes a table by themselves whose writes are batched calls {@link #send} first.
 */
@Component
@Internal("keeps what services write within what they do")
public class WriteBatch {

    /** The protocol knows at most 65,535 in one message. */
    private static final int MOST_ARGUMENTS = 2_000;

    private final JdbcTemplate jdbc;

    WriteBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a statement to what the transaction sends before it commits.
     *
     * @param table which it writes
     * @param sql one statement without a result, with a {@code ?} for each argument
     * @param arguments never a bare null: {@link #text}, {@link #time} and {@link #id} give a null its type, without which
     *     the database plans the statement anew each time
     * @throws IllegalStateException outside a transaction
     */
    public void add(String table, String sql, Object... arguments) {
        waiting().add(table, sql, arguments);
    }

    /** Sends what waits in the current transaction if it writes a table that the caller is about to read or to write. */
    public void send(String table) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting && waiting.isFor(table)) {
            waiting.send();
        }
    }

    private Waiting waiting() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
            return waiting;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nothing is written outside a transaction");
        }
        Waiting waiting = new Waiting();
        TransactionSynchronizationManager.bindResource(this, waiting);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    /** A text that may be missing. */
    public static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    /** An instant that may be missing. */
    public static SqlParameterValue time(@Nullable Instant value) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    /** An identifier that may be missing. */
    public static SqlParameterValue id(@Nullable UUID value) {
        return new SqlParameterValue(Types.OTHER, "uuid", value);
    }

    private final class Waiting implements TransactionSynchronization {

        private final Set<String> tables = new HashSet<>();
        private final List<String> statements = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();
        private boolean committing;

        boolean isFor(String table) {
            return tables.contains(table);
        }

        void add(String table, String sql, Object... values) {
            tables.add(table);
            statements.add(sql);
            arguments.addAll(List.of(values));
            if (committing || this.arguments.size() >= MOST_ARGUMENTS) {
                send();
            }
        }

        void send() {
            if (statements.isEmpty()) {
                return;
            }
            String sql = statements.stream().collect(Collectors.joining(";\n"));
            Object[] values = arguments.toArray();
            tables.clear();
            statements.clear();
            arguments.clear();
            jdbc.execute(sql, (java.sql.PreparedStatement prepared) -> {
                new ArgumentPreparedStatementSetter(values).setValues(prepared);
                prepared.execute();
                return readToTheEnd(prepared);
            });
        }

        /** A failure of a later statement is told when its turn to be read comes. */
        private static int readToTheEnd(Statement statement) throws SQLException {
            int results = 0;
            do {
                results++;
            } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
            return results;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            send();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(WriteBatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(WriteBatch.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(WriteBatch.this);
        }
    }
}
