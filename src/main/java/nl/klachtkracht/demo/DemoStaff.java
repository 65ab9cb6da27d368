package nl.klachtkracht.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.roster.Hiring;
import nl.klachtkracht.roster.OnRoster;
import nl.klachtkracht.roster.RosterDesk;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people who work in the demo. */
@Component
@DemoOnly
@Order(DemoStaff.BEFORE_THE_FIRST_COMPLAINT)
final class DemoStaff implements ApplicationRunner {

    static final int BEFORE_THE_FIRST_COMPLAINT = 10;

    static final List<Colleague> EVERYBODY = List.of(
            new Colleague("agent1", "Anna", "de Vries", "agent", "hears customers and solves what they bring"),
            new Colleague("agent2", "Bram", "Bakker", "agent", "the same, for other customers"),
            new Colleague("teamlead", "Carla", "Jansen", "team-lead", "decides above an agent's mandate, up to 500 euro"),
            new Colleague("warehouse", "Daan", "Visser", "department-warehouse", "sends replacements"),
            new Colleague("billing", "Eva", "Smit", "department-billing", "corrects invoices"),
            new Colleague("warehousehead", "Karin", "Vos", "department-warehouse-head", "answers what the warehouse left unanswered"),
            new Colleague("billinghead", "Lars", "Prins", "department-billing-head", "answers what billing left unanswered"),
            new Colleague("director", "Frank", "Mulder", "director", "decides when nobody else did"),
            new Colleague("manager", "Greta", "de Boer", "manager", "sees the running stories, decides up to 2,500 euro"),
            new Colleague("owner", "Hugo", "Meijer", "process-owner", "changes models, tables and forms"),
            new Colleague("finance", "Iris", "de Groot", "finance", "pays what was granted"),
            new Colleague("admin", "Joris", "Bos", "camunda-admin", "manages people and rights"));

    private static final Map<String, String> DEPUTIES = Map.of("agent1", "agent2", "agent2", "agent1");

    private final Hiring hiring;
    private final RosterDesk roster;
    private final DemoSettings settings;

    DemoStaff(Hiring hiring, RosterDesk roster, DemoSettings settings) {
        this.hiring = hiring;
        this.roster = roster;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        EVERYBODY.forEach(colleague -> hiring.hire(colleague.id(), colleague.firstName(), colleague.lastName(),
                colleague.mail(), settings.password(), Set.of(colleague.group())));
        roster.roster().stream().filter(agent -> agent.deputy().isEmpty() && DEPUTIES.containsKey(agent.person()))
                .map(OnRoster::person).forEach(agent -> roster.nameDeputy(agent, DEPUTIES.get(agent), agent));
    }

    record Colleague(String id, String firstName, String lastName, String group, String does) {

        String mail() {
            return id + "@klachtkracht.example";
        }
    }
}
