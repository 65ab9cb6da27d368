package nl.klachtkracht.dossier;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class TimeLineTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private TimeLines timeLines;

    @Test
    void everythingThatHappenedStandsInOneLineTheOldestFirst() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        String reference = work.heard();
        CaseWork.advance(Duration.ofMinutes(10));
        work.offer(reference, "money", "80.00");
        CaseWork.advance(Duration.ofMinutes(10));
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        work.close(reference);

        List<TimeLine.Happened> happened = timeLines.of(reference).happened();
        assertThat(happened).isSortedAccordingTo(Comparator.comparing(TimeLine.Happened::at));
        assertThat(happened).extracting(TimeLine.Happened::kind).startsWith("signal")
                .contains("conversation", "offer", "decision", "contact", "promise", "letter", "given", "end");
        assertThat(happened).filteredOn(one -> one.kind().equals("decision")).singleElement()
                .satisfies(decision -> assertThat(decision.what()).startsWith("Granted, 80.00 euro, by mandate"));
        assertThat(happened).filteredOn(one -> one.kind().equals("end")).extracting(TimeLine.Happened::what).containsExactly("Closed as accepted");
    }

    @Test
    void aClockTellsWhatStartedItWhatItFiredAndHowItEnded() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        work.fire(reference, "boundaryTimer_reminder");

        TimeLine.Ticking running = approval(reference);
        assertThat(running.startedBy()).isEqualTo("offer above the mandate");
        assertThat(running.state()).isEqualTo("running");
        assertThat(running.due()).isEqualTo("Sat 9 Aug 2031, 09:45");
        assertThat(running.stands()).isEqualTo("15 h 45 min left");
        assertThat(running.levels()).containsExactly("reminded, team lead: Fri 8 Aug 2031, 18:00");

        work.submit(reference, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant", "reason", "Right"));
        TimeLine.Ticking ended = approval(reference);
        assertThat(ended.state()).isEqualTo("ended");
        assertThat(ended.stands()).isEqualTo("Fri 8 Aug 2031, 18:00: decided by lea Case");
        assertThat(ended.levels()).isEqualTo(running.levels());
    }

    @Test
    void aContactThatDidNotComeInTimeStandsThereAsBroken() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        String reference = work.heard();
        CaseWork.advance(Duration.ofHours(4).plusMinutes(1));

        assertThat(clocks(reference, "contact")).first().satisfies(contact -> {
            assertThat(contact.state()).isEqualTo("broken");
            assertThat(contact.levels()).containsExactly("broken: Fri 8 Aug 2031, 14:00");
        });
        work.submit(reference, "userTask_contactCustomer", work.ownerOf(reference), Map.of("reached", "yes", "way", "chat", "changed", "yes",
                "whatChanged", "It is on the van", "nextStep", "The offer"));
        assertThat(clocks(reference, "contact")).extracting(TimeLine.Ticking::stands)
                .anySatisfy(stands -> assertThat(stands).startsWith("Fri 8 Aug 2031, 14:01: ").endsWith(", 1 min past the limit"));
    }

    private TimeLine.Ticking approval(String reference) {
        assertThat(clocks(reference, "approval")).hasSize(1);
        return clocks(reference, "approval").get(0);
    }

    private List<TimeLine.Ticking> clocks(String reference, String kind) {
        return timeLines.of(reference).clocks().stream().filter(clock -> clock.kind().equals(kind)).toList();
    }
}
