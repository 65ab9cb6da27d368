package nl.klachtkracht.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.clock.ClocksInMemory;
import nl.klachtkracht.clock.ContactWindow;

/** One case whose contacts are kept without a database, at whatever moment a test asks for. */
final class ContactHouse implements ContactFacts {

    static final String REFERENCE = "K-2026-000123";

    ContactWindow window = ContactWindow.DEFAULT;
    boolean reachable = true;
    final List<ContactTry> made = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final List<Object> told = new ArrayList<>();
    private final ClocksInMemory clocks = new ClocksInMemory();
    private final Wishes wishes = new Wishes();

    ContactDesk at(String now) {
        Clock clock = clockAt(now);
        return new ContactDesk(new Tries(), wishes, this, (reference, version, by, text) -> sent.add(text), clocks.keeper(clock), clocks, told::add, clock);
    }

    CaseClock contact() {
        return clocks.running(ClockKind.CONTACT, REFERENCE, "").orElseThrow();
    }

    List<CaseClock> ended() {
        return clocks.findByReferenceOrderById(REFERENCE).stream().filter(clock -> !clock.isRunning()).toList();
    }

    void start(ClockKind kind, String now) {
        clocks.keeper(clockAt(now)).start(new ClockStart(kind, REFERENCE, "test", Instant.parse(now), "lea"));
    }

    void end(ClockKind kind, String now) {
        clocks.keeper(clockAt(now)).end(kind, REFERENCE, "test");
    }

    private static Clock clockAt(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    @Override
    public ContactWindow windowOf(String reference) {
        return window;
    }

    @Override
    public Map<String, ContactWindow> windowsOf(Collection<String> references) {
        return references.stream().collect(Collectors.toMap(reference -> reference, reference -> window));
    }

    @Override
    public String ownerOf(String reference) {
        return "anna";
    }

    @Override
    public boolean canBeReached(String reference) {
        return reachable;
    }

    private final class Tries implements ContactTries {

        @Override
        public ContactTry save(ContactTry contact) {
            made.add(contact);
            return contact;
        }

        @Override
        public List<ContactTry> findByReferenceOrderById(String reference) {
            return made;
        }

        @Override
        public Optional<ContactTry> findFirstByReferenceAndReachedTrueOrderByIdDesc(String reference) {
            return last(ContactTry::reached);
        }

        @Override
        public Optional<ContactTry> findFirstByReferenceAndProgressFalseOrderByIdDesc(String reference) {
            return last(contact -> !contact.isProgress());
        }

        private Optional<ContactTry> last(Predicate<ContactTry> wanted) {
            return made.stream().filter(wanted).reduce((first, last) -> last);
        }
    }

    private static final class Wishes implements WishedContacts {

        private final List<WishedContact> all = new ArrayList<>();

        @Override
        public WishedContact save(WishedContact wish) {
            all.add(wish);
            return wish;
        }

        @Override
        public Optional<WishedContact> findFirstByReferenceOrderByIdDesc(String reference) {
            return all.stream().reduce((first, last) -> last);
        }

        @Override
        public List<WishedContact> newest(Collection<String> references) {
            return findFirstByReferenceOrderByIdDesc(ContactHouse.REFERENCE).stream().toList();
        }
    }
}
