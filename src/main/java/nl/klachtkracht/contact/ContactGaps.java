package nl.klachtkracht.contact;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Customers who heard nothing for longer than we promise, the longest silence first. */
@Service
@Transactional(readOnly = true)
public class ContactGaps {

    private final CaseClocks clocks;
    private final ContactDesk contacts;
    private final Clock clock;

    ContactGaps(CaseClocks clocks, ContactDesk contacts, Clock clock) {
        this.clocks = clocks;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param since when that contact was planned: the contact before, or the registration
     * @param until when the customer heard from a person again; null while they have not
     * @param silence time of the customer's contact window from since until then, or until now
     */
    public record Gap(String reference, String responsible, Instant since, Instant limitAt, Instant until, Duration silence) {
    }

    /** @return at most so many of the gaps whose limit passed in this time */
    public List<Gap> between(Instant from, Instant until, int most) {
        return clocks.brokenBetween(ClockKind.CONTACT, from, until).stream().map(this::gap)
                .sorted(Comparator.comparing(Gap::silence).reversed().thenComparing(Gap::reference)).limit(most).toList();
    }

    private Gap gap(CaseClock broken) {
        Instant end = broken.isRunning() ? clock.instant() : broken.endedAt();
        return new Gap(broken.reference(), broken.responsible(), broken.startedAt(), broken.limitAt(), broken.endedAt(),
                contacts.windowOf(broken.reference()).between(broken.startedAt(), end));
    }
}
