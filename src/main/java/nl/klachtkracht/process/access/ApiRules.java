package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.ADMIN;
import static nl.klachtkracht.process.access.StaffGroup.DIRECTOR;
import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.PROCESS_OWNER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.access.ApiRule.Content;

/**
 * All that people below administrator may call of the engine's REST API; what is not here is refused. The engine's own
 * authorizations hold on top: a rule opens an address, a {@link Grants grant} opens the thing behind it. Comments are not
 * here, since what people write about customers belongs in our tables; nor is a start without the form, whose variables would stay.
 */
final class ApiRules {

    private static final Set<StaffGroup> EVERYBODY = EnumSet.complementOf(EnumSet.of(ADMIN));
    private static final Set<StaffGroup> COCKPIT = EnumSet.of(TEAM_LEAD, MANAGER, DIRECTOR, PROCESS_OWNER);

    private static final List<ApiRule> RULES = Stream.of(
            reads(EVERYBODY,
                    "engine", "version", "task/**", "filter/**", "process-definition/**", "process-instance/**", "execution/**",
                    "variable-instance/**", "decision-definition/**", "decision-requirements-definition/**", "deployment/**",
                    "user", "user/count", "user/*/profile", "group", "group/count", "group/*", "authorization/check",
                    "identity/groups", "identity/password-policy", "history/user-operation", "history/user-operation/count"),
            reads(COCKPIT,
                    "history/**", "incident/**", "job/**", "job-definition/**", "batch/**", "external-task/**",
                    "event-subscription/**", "metrics/**", "case-definition/**", "case-instance/**", "case-execution/**"),

            queries(EVERYBODY,
                    "task", "task/count", "filter/*/list", "filter/*/singleResult", "filter/*/count",
                    "process-instance", "process-instance/count", "execution", "execution/count",
                    "variable-instance", "variable-instance/count", "group", "group/count"),
            queries(COCKPIT,
                    "job", "job/count", "job-definition", "job-definition/count", "external-task", "external-task/count",
                    "history/process-instance", "history/process-instance/count",
                    "history/activity-instance", "history/activity-instance/count",
                    "history/task", "history/task/count", "history/variable-instance", "history/variable-instance/count",
                    "history/detail", "history/job-log", "history/job-log/count",
                    "history/external-task-log", "history/external-task-log/count"),

            allow(EVERYBODY, "POST", Content.OWN_NAME, "task/*/claim"),
            allow(EVERYBODY, "POST", Content.ANY,
                    "task/*/unclaim", "task/*/assignee", "task/*/delegate", "task/*/resolve",
                    "task/*/submit-form", "task/*/complete"),
            allow(EVERYBODY, "POST", Content.FROM_THE_START,
                    "process-definition/key/" + Grants.INTAKE + "/submit-form", "process-definition/" + Grants.INTAKE + ":*/submit-form"),
            allow(EVERYBODY, "PUT", Content.ANY, "user/me/profile", "user/me/credentials"),
            allow(EVERYBODY, "POST", Content.ANY, "identity/password-policy"),
            allow(EnumSet.of(PROCESS_OWNER), "POST", Content.ANY, "deployment/create")
    ).flatMap(List::stream).toList();

    private ApiRules() {
    }

    static Optional<ApiRule> allowing(ApiCall call) {
        return RULES.stream().filter(rule -> rule.matches(call)).findFirst();
    }

    private static List<ApiRule> reads(Set<StaffGroup> groups, String... paths) {
        return allow(groups, "GET", Content.ANY, paths);
    }

    private static List<ApiRule> queries(Set<StaffGroup> groups, String... paths) {
        return allow(groups, "POST", Content.ANY, paths);
    }

    private static List<ApiRule> allow(Set<StaffGroup> groups, String method, Content content, String... paths) {
        return Arrays.stream(paths).map(path -> new ApiRule(groups, method, List.of(path.split("/")), content)).toList();
    }
}
