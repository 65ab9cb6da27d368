package nl.klachtkracht.compensation;

import java.time.Duration;

/** Who gives what is given in kind, and within how many clock hours. */
enum InKind {

    VOUCHER("department-billing", 24),
    REPLACEMENT("department-warehouse", 72),
    REPAIR("department-warehouse", 120),
    GESTURE("agent", 48);

    private final String group;
    private final int hours;

    InKind(String group, int hours) {
        this.group = group;
        this.hours = hours;
    }

    String group() {
        return group;
    }

    Duration within() {
        return Duration.ofHours(hours);
    }
}
