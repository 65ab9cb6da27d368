package nl.klachtkracht.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** A case with everything a letter may tell; change what a test is about. */
final class ExampleFacts {

    private String reference = "K-2026-000123";
    private LetterFacts.Way way = LetterFacts.Way.RESOLVE;
    private Locale language = Locale.forLanguageTag("nl");
    private String name = "Fatima el Amrani";
    private String address = "fatima@customers.example";
    private String owner = "Sanne Bakker";
    private String words = "De wasmachine lekt.\nDit is de derde keer.";
    private String ending = "accepted";
    private String answer = "De filters bestelt u los, ze kosten 12 euro.";

    static ExampleFacts facts() {
        return new ExampleFacts();
    }

    ExampleFacts reference(String changed) {
        reference = changed;
        return this;
    }

    ExampleFacts way(LetterFacts.Way changed) {
        way = changed;
        return this;
    }

    ExampleFacts language(String changed) {
        language = Locale.forLanguageTag(changed);
        return this;
    }

    ExampleFacts name(String changed) {
        name = changed;
        return this;
    }

    ExampleFacts address(String changed) {
        address = changed;
        return this;
    }

    ExampleFacts owner(String changed) {
        owner = changed;
        return this;
    }

    ExampleFacts words(String changed) {
        words = changed;
        return this;
    }

    ExampleFacts ending(String changed) {
        ending = changed;
        return this;
    }

    ExampleFacts answer(String changed) {
        answer = changed;
        return this;
    }

    LetterFacts build() {
        return new LetterFacts(reference, way, language, name, address, owner, words, Instant.parse("2026-11-21T13:10:00Z"),
                Instant.parse("2026-11-23T15:45:00Z"), "Een nieuwe machine", "Wij brengen u een nieuwe machine.",
                "De machine is een ander model dan u vroeg.", "Tegoedbon 80,00 euro", "De garantie is verlopen.",
                "De Geschillencommissie, degeschillencommissie.nl", answer, ending, "Wij stuurden een nieuwe machine.", "Joris Smit", ZoneId.of("Europe/Amsterdam"));
    }
}
