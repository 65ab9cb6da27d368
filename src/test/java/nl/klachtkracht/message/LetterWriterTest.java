package nl.klachtkracht.message;

import static nl.klachtkracht.message.ExampleFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.klachtkracht.message.LetterFacts.Way;
import nl.klachtkracht.message.LetterKind.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

    private static final Recipient TEAM_LEAD = new Recipient("Pieter Vos", "pieter@staff.example");

    private final LetterWriter letters = writer("en");

    private static LetterWriter writer(String staffLanguage) {
        return new LetterWriter(new MailSettings("klachten@klachtkracht.example", "Klachtkracht", "", Locale.forLanguageTag(staffLanguage),
                ZoneId.of("Europe/Amsterdam")));
    }

    private static Stream<Arguments> customerLetters() {
        return inBothLanguages(Audience.CUSTOMER);
    }

    private static Stream<Arguments> staffLetters() {
        return inBothLanguages(Audience.STAFF);
    }

    private static Stream<Arguments> inBothLanguages(Audience reader) {
        return Arrays.stream(LetterKind.values()).filter(kind -> kind.audience() == reader)
                .flatMap(kind -> Stream.of(Arguments.of(kind, "nl"), Arguments.of(kind, "en")));
    }

    private static StaffNotice notice(Map<String, String> facts) {
        return new StaffNotice(List.of(TEAM_LEAD), "https://klachtkracht.example/camunda/app/tasklist/default/#/?task=1", facts);
    }

    private static List<String> paragraphs(Wording letter) {
        return List.of(letter.text().split("\n\n"));
    }

    @ParameterizedTest
    @MethodSource("customerLetters")
    void aCustomerReadsTheirNameAndOwnWordsFirstAndTheReferenceLast(LetterKind kind, String language) {
        Wording letter = letters.toCustomer(kind, facts().language(language).build());

        boolean dutch = language.equals("nl");
        assertThat(paragraphs(letter)).startsWith(
                dutch ? "Beste Fatima el Amrani," : "Dear Fatima el Amrani,",
                dutch ? "Op zaterdag 21 november, 14:10 vertelde u ons:" : "On Saturday 21 November, 14:10 you told us:",
                "> De wasmachine lekt.\n> Dit is de derde keer.");
        assertThat(letter.text()).endsWith(dutch ? "\n\nKenmerk: K-2026-000123" : "\n\nReference: K-2026-000123")
                .containsOnlyOnce("K-2026-000123").contains("Sanne Bakker").containsPattern(dutch ? "(?i)dank u wel" : "(?i)thank you");
        assertThat(letter.subject()).isNotBlank().doesNotContain("K-2026-000123");
        assertThat(letter.html()).containsSubsequence("Fatima el Amrani", "<blockquote", "De wasmachine lekt.<br>Dit is de derde keer.",
                "</blockquote>", "Sanne Bakker", "K-2026-000123");
        assertNothingUnresolved(letter);
    }

    @ParameterizedTest
    @MethodSource("staffLetters")
    void aColleagueReadsWhatIsAskedWhereAndTheReferenceLast(LetterKind kind, String language) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("amount", "400,00 euro");
        told.put("decideBefore", "2026-11-23T15:45:00Z");
        told.put("Something else", "as it is");

        Wording letter = writer(language).toColleague(kind, TEAM_LEAD, notice(told), facts().build());

        boolean dutch = language.equals("nl");
        assertThat(letter.text()).startsWith(dutch ? "Beste Pieter Vos," : "Dear Pieter Vos,")
                .contains(dutch ? "Bedrag: 400,00 euro\nBeslissen vóór: maandag 23 november, 16:45\nSomething else: as it is"
                        : "Amount: 400,00 euro\nDecide before: Monday 23 November, 16:45\nSomething else: as it is")
                .endsWith(dutch ? "Kenmerk: K-2026-000123" : "Reference: K-2026-000123");
        assertThat(letter.html()).contains("<a href=\"https://klachtkracht.example/camunda/app/tasklist/default/#/?task=1\">");
        assertNothingUnresolved(letter);
    }

    private static void assertNothingUnresolved(Wording letter) {
        assertThat(letter.subject() + letter.text() + letter.html()).doesNotContain("[(", "[#", "[/]", "${", "null", " th:", "\n\n\n");
    }

    @Test
    void theAcknowledgementNamesTheOwnerTheTargetAndTheCall() {
        assertThat(letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().build()).text())
                .contains("Sanne Bakker is vanaf nu uw vaste contactpersoon", "belt u binnen 2 tot 4 uur", "uiterlijk maandag 23 november, 16:45");
        assertThat(letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().language("en").build()).text())
                .contains("Sanne Bakker is your one contact", "calls you within 2 to 4 hours", "by Monday 23 November, 16:45");
    }

    @Test
    void theAcknowledgementPromisesNoCallToWhoAskedNothingOfUs() {
        assertThat(letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().way(Way.ANSWER).build()).text())
                .contains("zoekt het voor u uit", "antwoord uiterlijk maandag 23 november, 16:45").doesNotContain("belt u", "goedmaken");
        assertThat(letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().way(Way.PASS_ON).build()).text())
                .contains("Wij vertellen het aan Joris Smit.").doesNotContain("belt u", "uiterlijk", "goedmaken");
    }

    @Test
    void theOfferStandsBesideTheWishWithTheDifference() {
        assertThat(letters.toCustomer(LetterKind.OFFER, facts().build()).text()).containsSubsequence(
                "Wij brengen u een nieuwe machine.", "U krijgt van ons: Tegoedbon 80,00 euro.", "Dit was uw wens:", "Een nieuwe machine",
                "Dit is anders dan u vroeg:", "een ander model", "uiterlijk maandag 23 november");
    }

    @Test
    void badNewsIsClearAndShowsTheWayOutside() {
        assertThat(letters.toCustomer(LetterKind.BAD_NEWS, facts().build()).text()).containsSubsequence(
                "Dit was uw wens:", "Het antwoord is nee", "De garantie is verlopen.", "Bent u het er niet mee eens?", "De Geschillencommissie");
    }

    @ParameterizedTest
    @CsvSource({"accepted, Hoe vond u het gesprek, How was it to talk with us", "bad-news, De Geschillencommissie, De Geschillencommissie",
        "withdrawn, niet mee verder wilt, take this further", "not-reached, niet gelukt, did not succeed", "'', sluiten dit nu af, close this now"})
    void theLastLetterTellsHowItEnded(String ending, String dutch, String inEnglish) {
        assertThat(letters.toCustomer(LetterKind.CLOSING, facts().ending(ending).build()).text()).contains(dutch);
        assertThat(letters.toCustomer(LetterKind.CLOSING, facts().ending(ending).language("en").build()).text()).contains(inEnglish);
    }

    @Test
    void aBrokenPromiseIsOwnedUpToWithWhatHappenedAndTheNewMoment() {
        Map<String, String> told = Map.of("promiseKind", "promise", "promise", "De factuur klopt", "promisedFor", "2026-11-22T10:00:00Z",
                "explanation", "Wij zijn het vergeten.", "nextKind", "promise", "newMoment", "2026-11-24T08:30:00Z");

        assertThat(letters.toCustomer(LetterKind.PROMISE_BROKEN, facts().build(), told).text()).containsSubsequence(
                "Dit beloofden wij u, uiterlijk zondag 22 november, 11:00:", "De factuur klopt", "het spijt ons", "Wij zijn het vergeten.",
                "het is gedaan uiterlijk dinsdag 24 november, 09:30.");
        assertThat(letters.toCustomer(LetterKind.PROMISE_BROKEN, facts().language("en").build(), told).text()).containsSubsequence(
                "We promised you this, by Sunday 22 November, 11:00:", "we are sorry", "it is done by Tuesday 24 November, 09:30.");
    }

    @ParameterizedTest
    @CsvSource({"call, beloofden u te bellen op zondag 22 november, promised to call you on Sunday 22 November",
        "change, te vertellen wat wij veranderen, what we change because of what you told us"})
    void aBrokenPromiseThatNobodyExplainedNamesACall(String kind, String dutch, String inEnglish) {
        Map<String, String> told = Map.of("promiseKind", kind, "promise", "In our words", "promisedFor", "2026-11-22T10:00:00Z",
                "explanation", "", "nextKind", "call", "newMoment", "2026-11-24T08:30:00Z");

        assertThat(letters.toCustomer(LetterKind.PROMISE_BROKEN, facts().build(), told).text())
                .contains(dutch, "Sanne Bakker belt u op dinsdag 24 november, 09:30").doesNotContain("In our words", "wat er gebeurde");
        assertThat(letters.toCustomer(LetterKind.PROMISE_BROKEN, facts().language("en").build(), told).text())
                .contains(inEnglish, "Sanne Bakker calls you on Tuesday 24 November, 09:30").doesNotContain("In our words", "what happened");
    }

    @Test
    void onlyOneEndingIsTold() {
        assertThat(letters.toCustomer(LetterKind.CLOSING, facts().ending("withdrawn").build()).text())
                .doesNotContain("niet gelukt", "sluiten dit nu af", "Geschillencommissie", "Hoe vond u");
    }

    @Test
    void theHonestLetterSaysWhatWentWrongWhereItStandsAndWhenTheOwnerCalls() {
        assertThat(paragraphs(letters.toCustomer(LetterKind.HONEST_PROGRESS, facts().build()))).containsSubsequence(
                "U had inmiddels van Sanne Bakker moeten horen, en dat is niet gebeurd. Dat spijt ons.",
                "Deze brief is automatisch uit uw dossier gemaakt. Hij komt niet in de plaats van het persoonlijke contact dat u van ons te goed hebt.",
                "Dit is er gebeurd sinds ons contact van zondag 22 november, 10:00:\n- Uw bericht is er.", "Dit is ons ook niet op tijd gelukt:\n- De foto.",
                "Dit staat nog in de weg:\n- Het magazijn.", "Dit komt hierna:\n- Wij zoeken een oplossing.",
                "Sanne Bakker belt u op maandag 23 november, 10:30.");
        assertThat(paragraphs(letters.toCustomer(LetterKind.HONEST_PROGRESS, facts().language("en").build()))).containsSubsequence(
                "You should have heard from Sanne Bakker by now, and you did not. We are sorry.",
                "This letter was made automatically from your case. It does not replace the personal contact that we still owe you.",
                "This has happened since we were in touch on Sunday 22 November, 10:00:\n- Uw bericht is er.", "This, too, we did not manage in time:\n- De foto.",
                "This is still in the way:\n- Het magazijn.", "This comes next:\n- Wij zoeken een oplossing.",
                "Sanne Bakker calls you on Monday 23 November, 10:30.");
    }

    @ParameterizedTest
    @CsvSource({"nl, 'Sinds u het ons vertelde, is er nog niets veranderd.', belt", "en, 'Since you told us, nothing has changed yet.', calls"})
    void theHonestLetterSaysThatNothingChangedAndNamesNoCallThatNobodyPlanned(String language, String nothing, String call) {
        Wording letter = letters.toCustomer(LetterKind.HONEST_PROGRESS,
                facts().language(language).owner("").progress(new LetterFacts.Progress(null, "", "", "", "", null)).build());

        assertThat(paragraphs(letter)).contains(nothing).noneMatch(paragraph -> paragraph.endsWith(":") && !paragraph.contains("vertelde u") && !paragraph.contains("told us"));
        assertThat(letter.text()).doesNotContain(call);
        assertNothingUnresolved(letter);
    }

    @Test
    void somebodyWithoutNameWordsOrOwnerStillGetsAWholeLetter() {
        Wording letter = letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().name("").words(" ").owner("").language("de").build());

        assertThat(letter.text()).startsWith("Dear customer,\n\nThank you for telling us.").doesNotContain("your one contact", ">")
                .contains("Kind regards,\n\nKlachtkracht\n\nReference: K-2026-000123");
        assertNothingUnresolved(letter);
    }

    @Test
    void anAnswerThatReadsNoIsStillAnAnswer() {
        assertThat(paragraphs(letters.toCustomer(LetterKind.REPLY, facts().answer("no").build()))).contains("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "#{7*7}", "*{7*7}", "@{/x}", "~{nl/offer.txt}", "__${7*7}__", "{{7*7}}", "[[${7*7}]]", "[(${7*7})]",
        "[# th:text=\"${7*7}\"/]", "[# th:insert='~{nl/offer.txt}'/]", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' or 1=1 --", "a & b < c", "T(java.lang.Runtime)"})
    void whatPeopleWroteIsPrintedAndNeverRun(String hostile) {
        List<Wording> written = new ArrayList<>();
        customerLetters().forEach(arguments -> written.add(letters.toCustomer((LetterKind) arguments.get()[0],
                facts().name(hostile).words(hostile).owner(hostile).answer(hostile).ending(hostile).build())));
        written.add(letters.toColleague(LetterKind.CUSTOMER_WROTE, new Recipient(hostile, "a@b"), notice(Map.of(hostile, hostile)), facts().build()));

        assertThat(written).allSatisfy(letter -> {
            assertThat(letter.text()).contains(hostile).containsOnlyOnce("K-2026-000123");
            assertThat(letter.html()).doesNotContain("<script", "<img");
            assertThat(letter.text() + letter.html()).doesNotContain("49");
        });
    }

    @ParameterizedTest
    @CsvSource({"nl, Hoe het staat met uw klacht, U kunt deze mail gewoon beantwoorden; Sanne Bakker leest het zelf., Kenmerk",
        "en, Where we are with your complaint, You can simply reply to this mail; Sanne Bakker reads it in person., Reference"})
    void aPersonalMessageAddsNothingButWhoWroteItAndTheReference(String language, String subject, String answerable, String reference) {
        Wording message = letters.personal(LetterKind.PROGRESS_UPDATE, "Sanne Bakker", "Goed nieuws.\n\nDe monteur komt morgen.\nSanne",
                facts().language(language).build());

        assertThat(message.subject()).isEqualTo(subject);
        assertThat(message.text()).isEqualTo("Goed nieuws.\n\nDe monteur komt morgen.\nSanne\n\nKlachtkracht\n" + answerable
                + "\n" + reference + ": K-2026-000123");
        assertThat(message.html()).containsSubsequence("<p dir=\"auto\"", "Goed nieuws.", "De monteur komt morgen.<br>Sanne", "K-2026-000123");
        assertNothingUnresolved(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "[[${7*7}]]", "[# th:text=\"${7*7}\"/]", "<script>alert(1)</script>", "a & b < c", "Kenmerk: K-2026-000999"})
    void whatAColleagueWroteIsPrintedAndNeverRun(String hostile) {
        Wording message = letters.personal(LetterKind.PROGRESS_UPDATE, hostile, hostile, facts().build());

        assertThat(message.text()).startsWith(hostile + "\n\n" + hostile).endsWith("Kenmerk: K-2026-000123");
        assertThat(message.html()).doesNotContain("<script").doesNotContain("49");
    }

    @Test
    void charactersThatBreakTablesOrTurnSentencesAreTakenOut() {
        Wording letter = letters.toCustomer(LetterKind.ACKNOWLEDGEMENT,
                facts().name("Eve\r\nBcc: all@victims.example").words("a\u0000b\u202Ec\uD800d שלום 😀").build());

        assertThat(letter.text()).startsWith("Beste Eve Bcc: all@victims.example,\n").contains("> abc\uFFFDd שלום 😀");
    }

    @Test
    void aLongStoryIsQuotedInPart() {
        assertThat(letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().words("word ".repeat(20_000)).build()).text())
                .hasSizeLessThan(4_000).contains("word […]\n");
    }

    @Test
    void wordsThatLookLikeOurOwnLinesStayQuoted() {
        Wording letter = letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, facts().words("Hallo\n\nKenmerk: K-2026-000999\n> en meer").build());

        assertThat(letter.text()).contains("> Hallo\n>\n> Kenmerk: K-2026-000999\n> > en meer\n\n");
        assertThat(letter.html()).contains("Hallo<br><br>Kenmerk: K-2026-000999<br>&gt; en meer</blockquote>");
    }
}
