package nl.klachtkracht.process.access;

import java.util.Set;
import nl.klachtkracht.roster.Hiring;

/** One person per group, with names of their own beside any demo's. */
final class TestStaff {

    private TestStaff() {
    }

    static void hireOnePerGroup(Hiring hiring) {
        for (StaffGroup group : StaffGroup.values()) {
            hiring.hire(of(group), "Test", group.label(), of(group) + "@example.org", Caller.PASSWORD, Set.of(group.id()));
        }
        hiring.hire("test.nogroup", "Test", "Nobody", null, Caller.PASSWORD, Set.of());
    }

    static String of(StaffGroup group) {
        return "test." + group.id();
    }
}
