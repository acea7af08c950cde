package vn.hoso.numbering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** Hands out the next number of a series in a period. */
@Service
@Internal("reception and records take numbers for cases and documents whose access they have checked")
public class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number, from 1. The series' row stays locked until the caller's transaction ends: a rollback leaves no
     * gap, and two callers never get the same number. Take it as late in the transaction as possible; where a case is
     * locked too, lock the case first (order of locks: case, counter, audit).
     *
     * @param series what is counted, {@code case:H21.01}
     * @param period in which it starts again from 1, {@code 261123} or {@code 2026}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String series, String period) {
        return jdbc.sql("insert into number_series as s (series, period, last_number) values (?, ?, 1)"
                        + " on conflict (series, period) do update set last_number = s.last_number + 1"
                        + " returning last_number")
                .params(series, period)
                .query(Long.class)
                .single();
    }
}
