package nl.klachtkracht.dossier;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.message.Letter;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.message.Letters;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The draft and the honest letter of a real case tell the same. */
@JourneyTest
class DraftPartTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private Sheet sheet;
    @Autowired
    private LetterDesk desk;
    @Autowired
    private Letters letters;

    @BeforeEach
    void aMondayMorning() {
        CaseWork.setTime(at("2026-11-23T10:00:00"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private String draft(String reference) {
        return sheet.of(reference, "", "anna").get("draft");
    }

    private String honestLetter(String reference) {
        work.inTransaction(() -> desk.toCustomer(LetterKind.HONEST_PROGRESS, reference, "7"));
        return letters.findByReferenceOrderByWrittenAt(reference).stream().filter(letter -> letter.kind() == LetterKind.HONEST_PROGRESS)
                .map(Letter::text).findFirst().orElseThrow();
    }

    @Test
    void rightAfterAContactNothingHasChanged() {
        String reference = work.heard();

        assertThat(draft(reference)).startsWith("Dear Jo Test (fictitious),\n\n"
                + "Since we were in touch on Monday 23 November, 10:00 nothing has changed yet.").contains("a solution or a clear answer");
        assertThat(honestLetter(reference)).contains("Since we were in touch on Monday 23 November, 10:00 nothing has changed yet.",
                "This comes next:\n- We are working out a solution and will put it to you.\n- By ").doesNotContain("calls you on");
    }

    @Test
    void anOfferAboveTheMandateIsToldAsWaitingForADecision() {
        String reference = work.heard();
        CaseWork.setTime(at("2026-11-23T11:30:00"));
        work.offer(reference, "money", "400.00");
        CaseWork.setTime(at("2026-11-23T14:00:00"));

        String waiting = "- Since Monday 23 November, 11:30 our proposal is with a colleague for a decision; that falls by Tuesday 24 November, 11:";
        assertThat(draft(reference)).contains("- On Monday 23 November, 11:30 we prepared a proposal for you.", waiting).doesNotContain("400", "mandate");
        assertThat(honestLetter(reference)).contains("This is still in the way:\n" + waiting).doesNotContain("400", "mandate");
    }

    @Test
    void aPromiseToAnswerThatIsLateIsOwnedUpTo() {
        String reference = work.receive(Map.of("language", "nl"));
        CaseWork.setTime(at("2027-03-01T10:00:00"));

        assertThat(draft(reference)).contains("Dit is ons niet op tijd gelukt, en dat spijt mij:\n- Uiterlijk ", "zou u een oplossing of een duidelijk antwoord");
        assertThat(honestLetter(reference)).contains("Dit is ons ook niet op tijd gelukt:\n- Uiterlijk ");
    }
}
