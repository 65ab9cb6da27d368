package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.promise.PromiseProcess;
import org.springframework.stereotype.Component;

/** Starts {@code promise-keeping.bpmn}. */
@Component
class PromiseStory implements PromiseProcess {

    private final Stories stories;

    PromiseStory(Stories stories) {
        this.stories = stories;
    }

    @Override
    public void begin(String reference, String subject) {
        stories.begin(PromiseKeepingProcess.PROMISE_MADE, reference, subject);
    }
}
