package nl.klachtkracht.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A complaint that came in on Monday 23 November 2026 at 9:00 and of which nothing else is on record; add what a test is about. */
final class ExampleStory {

    static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    static final String INTERNAL = "a private word between colleagues";

    private String language = "nl";
    private String status = "opened";
    private String name = "Fatima el Amrani";
    private String owner = "sanne";
    private Story.Helped immediateHelp;
    private final List<Story.Said> messages = new ArrayList<>();
    private final List<Story.Offered> offers = new ArrayList<>();
    private final List<Story.Contacted> contacts = new ArrayList<>();
    private final List<Story.Paid> payments = new ArrayList<>();
    private final List<Story.Given> deliveries = new ArrayList<>();
    private final List<Story.Promised> promises = new ArrayList<>();
    private final List<Story.Hindered> obstacles = new ArrayList<>();
    private final List<Story.Asked> questions = new ArrayList<>();
    private final List<Story.HandedOver> handOvers = new ArrayList<>();
    private final List<Story.Running> clocks = new ArrayList<>();

    static ExampleStory story() {
        return new ExampleStory();
    }

    /** @param time on that Monday, as 14:10 */
    static Instant at(String time) {
        return LocalDateTime.parse("2026-11-23T" + time).atZone(HOME).toInstant();
    }

    ExampleStory language(String changed) {
        language = changed;
        return this;
    }

    ExampleStory status(String changed) {
        status = changed;
        return this;
    }

    ExampleStory name(String changed) {
        name = changed;
        return this;
    }

    ExampleStory owner(String changed) {
        owner = changed;
        return this;
    }

    ExampleStory helped(String time) {
        immediateHelp = new Story.Helped(at(time), "sanne", INTERNAL);
        return this;
    }

    ExampleStory wrote(String time) {
        messages.add(new Story.Said(at(time), "mail", "And another thing"));
        return this;
    }

    ExampleStory reached(String time) {
        return reached(time, "", null);
    }

    ExampleStory reached(String time, String nextStep, Instant nextAt) {
        contacts.add(new Story.Contacted(at(time), "sanne", "phone", true, INTERNAL, "", true, INTERNAL, nextStep, nextAt));
        return this;
    }

    ExampleStory tried(String time) {
        contacts.add(new Story.Contacted(at(time), "sanne", "phone", false, INTERNAL, "", null, "", "", null));
        return this;
    }

    /** An offer above what the owner may give alone. */
    ExampleStory asked(String time) {
        return offered(time, null, null, List.of(new Story.Step("requested", "director", at(time))));
    }

    ExampleStory offered(String time, Boolean accepted, Story.Decided decision, List<Story.Step> approval) {
        offers.add(new Story.Offered(offers.size() + 1, at(time), "sanne", INTERNAL, INTERNAL, "money", new BigDecimal("400.00"), accepted, "",
                decision, false, approval));
        return this;
    }

    static Story.Decided decision(String time, String source) {
        return new Story.Decided("declined", new BigDecimal("0.00"), source, "dirk", INTERNAL, INTERNAL, at(time), false);
    }

    ExampleStory paid(String time) {
        payments.add(new Story.Paid(at(time), new BigDecimal("400.00")));
        return this;
    }

    ExampleStory toGive(String kind, String due) {
        deliveries.add(new Story.Given(kind, "department-warehouse", at(due), null, null, null, null));
        return this;
    }

    ExampleStory given(String kind, String time, String done) {
        deliveries.add(new Story.Given(kind, "department-warehouse", at("20:00"), done, INTERNAL, "wim", at(time)));
        return this;
    }

    /** Told by the acknowledgement. */
    ExampleStory answerBy(String due) {
        promises.add(new Story.Promised("A solution or a clear answer", "customer", "", at("09:00"), at(due), "open", null, "", "answer"));
        return this;
    }

    ExampleStory promised(String kind, String text, String made, String due, String state, String kept) {
        return promised(kind, text, "customer", made, due, state, kept);
    }

    ExampleStory promised(String kind, String text, String to, String made, String due, String state, String kept) {
        promises.add(new Story.Promised(text, to, "sanne", at(made), at(due), state, kept.isEmpty() ? null : at(kept), INTERNAL, kind));
        return this;
    }

    ExampleStory hindered(String code, String holder, String from, String until) {
        obstacles.add(new Story.Hindered(code, holder, INTERNAL, at(from), until.isEmpty() ? null : at(until), ""));
        return this;
    }

    ExampleStory question(String department, String time, String due, String answered) {
        questions.add(new Story.Asked(department, "normal", INTERNAL, "sanne", at(time), at(due), answered.isEmpty() ? "" : INTERNAL,
                answered.isEmpty() ? "" : "wim", answered.isEmpty() ? null : at(answered)));
        return this;
    }

    ExampleStory handedOver(String time, String from, String to) {
        handOvers.add(new Story.HandedOver(at(time), from, to, "lea", INTERNAL));
        return this;
    }

    ExampleStory clock(String kind, String started, String limit) {
        clocks.add(new Story.Running(kind, INTERNAL, at(started), at(limit), at(limit), "director", "running", null, null, null));
        return this;
    }

    Story build() {
        return new Story("K-2026-000123", "complaint", status, owner, "phone", "De wasmachine lekt.", language, "delivery", "", "", "", "none",
                at("08:55"), at("09:00"), at("18:00"), null, new Story.Person(name, "fatima@customers.example", "", "", ""), messages,
                immediateHelp, null, List.of(), offers, null, null, null, null, contacts, payments, deliveries, promises, obstacles, questions,
                List.of(), handOvers, null, clocks, List.of());
    }
}
