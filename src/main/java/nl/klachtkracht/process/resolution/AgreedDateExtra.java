package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.NewDate;
import nl.klachtkracht.process.support.FormExtra;
import nl.klachtkracht.refusal.Answers;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** Records the new date of a hard case from any form that asks for it. */
@Component
class AgreedDateExtra implements FormExtra {

    private final ComplaintDesk complaints;

    AgreedDateExtra(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    @Override
    public void take(String reference, Answers answers, Supplier<String> person) {
        NewDate.from(answers).ifPresent(agreed -> complaints.agreeOn(reference, agreed, person.get()));
    }
}
