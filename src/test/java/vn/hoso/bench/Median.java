package vn.hoso.bench;

import java.util.Arrays;

/** The middle of repeated measurements, after some that only warm up. */
final class Median {

    private Median() {}

    /** Nanoseconds of one run of {@code work}. */
    static long of(int warmUps, int runs, Runnable work) {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        return of(times);
    }

    static long of(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
