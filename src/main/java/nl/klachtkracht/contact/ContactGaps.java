package nl.klachtkracht.contact;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ContactWindow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers who heard nothing for longer than we promise, the longest silence first. */
@Service
@Transactional(readOnly = true)
public class ContactGaps {

    /** A question to the database takes so many references and more, but not any number. */
    private static final int AT_ONCE = 5000;
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
        List<CaseClock> broken = clocks.brokenBetween(ClockKind.CONTACT, from, until);
        Map<String, ContactWindow> windows = windowsOf(broken.stream().map(CaseClock::reference).distinct().toList());
        return broken.stream().map(one -> gap(one, windows.get(one.reference())))
                .sorted(Comparator.comparing(Gap::silence).reversed().thenComparing(Gap::reference)).limit(most).toList();
    }

    private Map<String, ContactWindow> windowsOf(List<String> references) {
        Map<String, ContactWindow> windows = new HashMap<>();
        for (int first = 0; first < references.size(); first += AT_ONCE) {
            windows.putAll(contacts.windowsOf(references.subList(first, Math.min(first + AT_ONCE, references.size()))));
        }
        return windows;
    }

    private Gap gap(CaseClock broken, ContactWindow window) {
        Instant end = broken.isRunning() ? clock.instant() : broken.endedAt();
        return new Gap(broken.reference(), broken.responsible(), broken.startedAt(), broken.limitAt(), broken.endedAt(),
                window.between(broken.startedAt(), end));
    }
}
