package nl.klachtkracht.process.resolution;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.complaint.ComplaintClosed;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Missing;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PathTest
class WithdrawalPathTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;

    /** Everywhere a complaint waits for somebody. */
    private enum Waiting {
        FOR_THE_CONVERSATION((work, reference) -> { }),
        FOR_AN_OFFER((work, reference) -> hear(work, reference)),
        FOR_A_DECISION((work, reference) -> offer(work, reference, "money", "400.00")),
        FOR_THE_ANSWER((work, reference) -> offer(work, reference, "money", "70.00")),
        FOR_THE_RECAP((work, reference) -> refuse(work, reference)),
        FOR_THE_BAD_NEWS((work, reference) -> {
            refuse(work, reference);
            work.submit(reference, "userTask_recapWish", work.ownerOf(reference),
                    Map.of("wish", "My money back", "wishConfirmed", "yes", "newOfferPossible", "no"));
        }),
        FOR_THE_PAYMENT((work, reference) -> accept(work, reference, "money", "70.00")),
        FOR_WHAT_IS_GIVEN_IN_KIND((work, reference) -> accept(work, reference, "repair", "70.00")),
        FOR_THE_CLOSING((work, reference) -> accept(work, reference, "none", ""));

        private final BiConsumer<CaseWork, String> reach;

        Waiting(BiConsumer<CaseWork, String> reach) {
            this.reach = reach;
        }

        private static void hear(CaseWork work, String reference) {
            work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        }

        private static void offer(CaseWork work, String reference, String kind, String amount) {
            hear(work, reference);
            work.offer(reference, kind, amount);
        }

        private static void refuse(CaseWork work, String reference) {
            offer(work, reference, "money", "70.00");
            work.present(reference, "not-accepted");
        }

        private static void accept(CaseWork work, String reference, String kind, String amount) {
            offer(work, reference, kind, amount);
            work.present(reference, "accepted");
        }
    }

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-05-13T10:00:00"));
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerMayWithdrawWhereverTheComplaintWaits(Waiting place) {
        String reference = work.receive(Map.of());
        place.reach.accept(work, reference);

        complaints.withdraw(reference, "The neighbours had it", "anna");

        assertThat(work.isRunning(reference)).isFalse();
        assertThat(work.openTasks(reference)).isEmpty();
        assertThat(work.endsOf(reference)).contains("endEvent_complaintWithdrawn");
        assertThat(record.story(reference)).returns("withdrawn", Story::status).returns("The neighbours had it", Story::withdrawalReason)
                .returns(at("2031-05-13T10:00:00"), Story::closedAt);
        assertThat(record.letters(reference)).contains("closing");
        assertThat(record.everyClockEnded(reference)).isTrue();
        assertThat(record.story(reference).promises()).singleElement()
                .returns(null, Story.Promised::keptAt).returns("withdrawn", Story.Promised::word);
        assertThat(record.story(reference).payments()).isEmpty();
        assertThatThrownBy(() -> complaints.withdraw(reference, "Again", "anna")).isInstanceOf(ComplaintClosed.class)
                .hasMessage("%s is closed already; register what the customer says now as a new signal.".formatted(reference));
    }

    @Test
    void whatWasAskedForAndNotDecidedIsTakenBackWithItsTimers() {
        String reference = work.receive(Map.of());
        Waiting.FOR_A_DECISION.reach.accept(work, reference);
        String timer = work.timer(reference, "boundaryTimer_lapse").getId();

        complaints.withdraw(reference, "Solved by itself", "anna");

        assertThat(database.queryForObject("select state from compensation_request where reference = ?", String.class, reference)).isEqualTo("RELEASED");
        assertThat(management.createJobQuery().jobId(timer).count()).isZero();
        assertThat(record.story(reference).offers()).singleElement().returns(null, Story.Offered::decision);
    }

    @Test
    void whatWasReservedForTheOfferIsFreeAgain() {
        String reference = work.receive(Map.of());
        Waiting.FOR_THE_ANSWER.reach.accept(work, reference);

        complaints.withdraw(reference, "Solved by itself", "anna");

        assertThat(database.queryForObject("""
                select b.released from budget_reservation b join compensation_request r on r.id = b.request_id
                where r.reference = ?""", Boolean.class, reference)).isTrue();
    }

    @Test
    void aComplaintThatDoesNotExistCannotBeWithdrawn() {
        assertThatThrownBy(() -> complaints.withdraw("K-1999-000001", "Gone", "anna")).isInstanceOf(Missing.class)
                .hasMessage("There is no complaint with reference 'K-1999-000001'; a reference looks like K-2026-000123.");
    }
}
