package vn.hoso.shell;

import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import org.jspecify.annotations.Nullable;

/**
 * The filter through which the whole Java machine reads serialised objects. The application reads none: variables are JSON,
 * sessions are not written out. The one exception is the map of texts in which Time4J carries the names of time zones.
 */
public final class SerialFilter {

    /** Maps and what they check of themselves; no other class. */
    static final String PATTERN = "java.util.HashMap;java.util.Map*;!*";

    private SerialFilter() {}

    /** Sets the filter, where {@code -Djdk.serialFilter} has not set one already. */
    public static void install() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(PATTERN));
        }
    }

    /** Whether a filter refuses a class that nobody has put on a list. */
    static boolean refusesStrangers(@Nullable ObjectInputFilter filter) {
        return filter != null && filter.checkInput(new Stranger()) == Status.REJECTED;
    }

    /** A class that no list can name. */
    private record Stranger() implements ObjectInputFilter.FilterInfo {

        @Override
        public Class<?> serialClass() {
            return Stranger.class;
        }

        @Override
        public long arrayLength() {
            return -1;
        }

        @Override
        public long depth() {
            return 1;
        }

        @Override
        public long references() {
            return 1;
        }

        @Override
        public long streamBytes() {
            return 1;
        }
    }
}
