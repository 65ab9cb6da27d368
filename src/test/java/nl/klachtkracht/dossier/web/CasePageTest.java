package nl.klachtkracht.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@JourneyTest
class CasePageTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private TestRestTemplate web;

    @Test
    void whatWasPromisedEndsWithACaseThatWasWithdrawn() {
        String reference = work.receive(Map.of());
        complaints.withdraw(reference, "The neighbours had it", "anna");

        assertThat(page(reference)).contains("withdrawn</td>").doesNotContain("kept on ");
    }

    @Test
    void whatWasPromisedIsKeptByAnAnswerTheCustomerAccepted() {
        String reference = work.heard();
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        work.close(reference);

        assertThat(page(reference)).contains("kept on ").doesNotContain(">ended<");
    }

    private String page(String reference) {
        return web.withBasicAuth(CaseWork.LEAD, CaseWork.PASSWORD).getForObject("/case/" + reference, String.class);
    }
}
