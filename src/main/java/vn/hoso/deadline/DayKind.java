package vn.hoso.deadline;

/** Why a date departs from the ordinary week. */
public enum DayKind {
    /** Nghỉ lễ, Tết. */
    HOLIDAY,
    /** Nghỉ bù: the working day after a holiday that fell on a weekly day of rest. */
    COMPENSATORY,
    /** Nghỉ hoán đổi: off, because another day is worked for it. */
    SWAPPED_OFF,
    /** Làm bù: a day of rest that is worked in exchange. */
    SWAPPED_WORK;

    boolean worked() {
        return this == SWAPPED_WORK;
    }
}
