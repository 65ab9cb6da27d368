package nl.klachtkracht.process.watch;

import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.roster.RosterDesk;
import nl.klachtkracht.roster.RosterSweep;
import nl.klachtkracht.roster.Team;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever of the application the people and machines of a simulated month use. */
record MonthHouse(CaseWork work, CaseRecord record, ContactDesk contacts, ComplaintDesk complaints, RosterDesk roster, RosterSweep rosterSweep, Team team,
        TaskService tasks, ManagementService jobs, Sweeper sweeper, MinuteRound round, ClockWatch watch, JdbcTemplate database) {
}
