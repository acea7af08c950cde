package vn.hoso.worklist.ui;

import vn.hoso.worklist.WorkItemQuery;

/** How a count is written: exact up to a bound, and as “more than that” beyond. */
final class Counts {

    private Counts() {}

    static String words(int count) {
        return count > WorkItemQuery.COUNT_BOUND
                ? "%,d+".formatted(WorkItemQuery.COUNT_BOUND).replace(',', '.')
                : Integer.toString(count);
    }
}
