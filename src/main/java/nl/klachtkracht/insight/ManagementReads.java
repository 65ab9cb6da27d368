package nl.klachtkracht.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.roster.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the management read what customers go through, and who did not: complaints stick where nobody above looks. */
@Service
public class ManagementReads {

    /** Groups whose reading counts. */
    public static final List<String> MANAGEMENT = List.of("manager", "director");

    private static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");
    private static final Duration LATELY = Duration.ofDays(7);
    private final JdbcClient database;
    private final Team team;
    private final Clock clock;

    ManagementReads(JdbcClient database, Team team, Clock clock) {
        this.database = database;
        this.team = team;
        this.clock = clock;
    }

    /**
     * What one of the management read in the last seven days.
     *
     * @param pages on how many days the page of figures
     * @param cases how many stories of cases
     * @param lastReadAt the last time, however long ago; null when never
     */
    public record Reader(String name, String group, long pages, long cases, Instant lastReadAt) {
    }

    /** Notes the page of figures, once a day. */
    @Transactional
    public void readFigures(String person) {
        note(person, "");
    }

    /** Notes the story of a case, once a day. */
    @Transactional
    public void readCase(String person, String reference) {
        note(person, reference);
    }

    private void note(String person, String reference) {
        Instant now = clock.instant();
        database.sql("insert into management_read (person, day, reference, read_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(person, LocalDate.ofInstant(now, HOUSE), reference, Rows.at(now)).update();
    }

    /** @return everybody of the management, those who read least first */
    @Transactional(readOnly = true)
    public List<Reader> lately() {
        Map<String, Reader> read = database.sql("""
                select person, count(*) filter (where reference = '' and read_at >= :since) as pages,
                    count(distinct reference) filter (where reference <> '' and read_at >= :since) as cases, max(read_at) as last
                from management_read group by person""").param("since", Rows.at(clock.instant().minus(LATELY)))
                .query((row, number) -> Map.entry(row.getString("person"),
                        new Reader("", "", row.getLong("pages"), row.getLong("cases"), Rows.instant(row, "last")))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Reader nothing = new Reader("", "", 0, 0, null);
        return MANAGEMENT.stream().flatMap(group -> team.membersOf(group).stream().map(member -> named(member, group, read.getOrDefault(member, nothing))))
                .sorted(Comparator.comparingLong((Reader reader) -> reader.pages() + reader.cases()).thenComparing(Reader::name)).toList();
    }

    private Reader named(String member, String group, Reader read) {
        String name = team.nameOf(member);
        return new Reader(name, group, read.pages(), read.cases(), read.lastReadAt());
    }
}
