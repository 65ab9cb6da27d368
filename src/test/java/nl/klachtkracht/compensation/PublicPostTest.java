package nl.klachtkracht.compensation;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Sheet;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A public post is a signal like any other, and never a reason to pay more or sooner. */
@JourneyTest
class PublicPostTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private Sheet sheet;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-10-14T10:00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"social", "phone", "letter"})
    void theSameComplaintGetsTheSameTimeAndTheSameMandateWhereverItWasSaid(String channel) {
        String reference = work.receive(Map.of("channel", channel, "text", "Everybody should know: my parcel never arrived"));
        String owner = work.ownerOf(reference);
        assertThat(record.story(reference)).returns(channel, Story::channel).returns("delivery", Story::category)
                .returns(at("2031-10-16T10:00:00"), Story::targetAt);
        assertThat(sheet.of(reference, "", owner)).containsEntry("mandateLimit", "150.00 euro").containsEntry("mandateLeft", "150.00 euro");

        work.submit(reference, "userTask_holdFirstConversation", owner, CaseWork.CONVERSATION);
        work.offer(reference, "money", "150.01");

        assertThat(work.openTasks(reference)).contains("userTask_decideOnCompensation");
    }
}
