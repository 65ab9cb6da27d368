package nl.klachtkracht.demo;

import java.time.Duration;
import java.util.Optional;
import nl.klachtkracht.clock.MovableTime;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.signal.Channel;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalImport;
import nl.klachtkracht.signal.SignalIntake;
import nl.klachtkracht.signal.SignalRow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plays one story of the demo whole or not at all: a start that is killed halfway leaves no half story behind, and no worker sees a
 * timer of yesterday before the story is over.
 */
@Component
@DemoOnly
@ConditionalOnProperty("klachtkracht.demo.stories")
class DemoStage {

    private static final String NOTED_BY = "import";
    private final SignalImport signals;
    private final SignalIntake intake;
    private final ComplaintDesk complaints;
    private final OwnerDesk owners;
    private final DemoAnswers answers;
    private final DemoHands hands;
    private final MovableTime time;

    DemoStage(SignalImport signals, SignalIntake intake, ComplaintDesk complaints, OwnerDesk owners, DemoAnswers answers, DemoHands hands,
            MovableTime time) {
        this.signals = signals;
        this.intake = intake;
        this.complaints = complaints;
        this.owners = owners;
        this.answers = answers;
        this.hands = hands;
        this.time = time;
    }

    /** @return whether it came in now; false when it was there already */
    @Transactional
    public boolean play(String source, SignalRow row, DemoStory story) {
        Optional<String> cameIn = time.ago(story.ago(), () -> signals.receive(row, source, NOTED_BY).map(Signal::reference));
        cameIn.ifPresent(reference -> play(reference, story));
        return cameIn.isPresent();
    }

    private void play(String reference, DemoStory story) {
        Duration ago = story.ago();
        for (DemoStory.Step step : story.steps()) {
            Duration happened = step.taken(ago);
            time.ago(happened, () -> play(reference, step, happened));
            ago = happened;
        }
    }

    /** @return who did it */
    private String play(String reference, DemoStory.Step step, Duration ago) {
        String person = step.by() == null ? owners.ownerOf(reference) : step.by();
        if (step.task() != null) {
            hands.submit(reference, "userTask_" + step.task(), person, answers.of(reference, step, ago));
        }
        if (step.fire() != null) {
            hands.fire(reference, step.fire());
        }
        if (step.say() != null) {
            intake.receiveMessage(reference, step.say(), Channel.MAIL, null);
        }
        if (step.withdraw() != null) {
            complaints.withdraw(reference, step.withdraw(), person);
        }
        return person;
    }
}
