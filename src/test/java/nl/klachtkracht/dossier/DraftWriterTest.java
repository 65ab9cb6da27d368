package nl.klachtkracht.dossier;

import static nl.klachtkracht.dossier.ExampleStory.at;
import static nl.klachtkracht.dossier.ExampleStory.decision;
import static nl.klachtkracht.dossier.ExampleStory.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftWriterTest {

    private static final Instant NOW = at("15:00");
    private static final String NO_MONEY = "\\d+[.,]\\d\\d(?!\\d)|euro|€";

    private final DraftWriter drafts = new DraftWriter(new ProgressWords(new Staff()));

    private String draft(ExampleStory story) {
        return drafts.write(story.build(), ExampleStory.HOME, NOW);
    }

    @Test
    void aWholeDraftReadsAsAMessageToThisCustomer() {
        ExampleStory story = story().status("heard").answerBy("18:00").reached("10:00").tried("12:00")
                .question("department-warehouse", "10:30", "16:30", "").question("department-billing", "10:30", "14:30", "13:15")
                .promised("promise", "De monteur belt u", "10:00", "17:00", "open", "");

        assertThat(draft(story)).isEqualTo("""
                Beste Fatima el Amrani,

                Dit is er gebeurd sinds ons contact van maandag 23 november, 10:00:
                - Op maandag 23 november, 12:00 hebben wij geprobeerd u te bereiken; dat lukte niet.
                - Op maandag 23 november, 13:15 kregen wij antwoord van onze administratie op onze vraag.

                Hier wachten wij nog op:
                - Op maandag 23 november, 10:30 hebben wij een vraag gesteld aan ons magazijn; het antwoord moet er uiterlijk maandag 23 november, 16:30 zijn.

                Dit kunt u van ons verwachten:
                - Uiterlijk maandag 23 november, 17:00: De monteur belt u
                - Uiterlijk maandag 23 november, 18:00: een oplossing of een duidelijk antwoord.

                Zo gaan wij verder:
                - Wij werken een oplossing uit en leggen die aan u voor.

                Met vriendelijke groet,

                Sanne Bakker""");
        assertThat(draft(story.language("en"))).isEqualTo("""
                Dear Fatima el Amrani,

                This has happened since we were in touch on Monday 23 November, 10:00:
                - On Monday 23 November, 12:00 we tried to reach you, without success.
                - On Monday 23 November, 13:15 we had an answer to our question from our billing department.

                This is what we are waiting for:
                - On Monday 23 November, 10:30 we put a question to our warehouse; the answer has to be there by Monday 23 November, 16:30.

                This is what you can expect from us:
                - By Monday 23 November, 17:00: De monteur belt u
                - By Monday 23 November, 18:00: a solution or a clear answer.

                This is how we go on:
                - We are working out a solution and will put it to you.

                Kind regards,

                Sanne Bakker""");
    }

    @Test
    void whenNothingHappenedItSaysSo() {
        assertThat(draft(story().reached("10:00")))
                .contains("Sinds ons contact van maandag 23 november, 10:00 is er nog niets veranderd.")
                .doesNotContain("Dit is er gebeurd", "Hier wachten wij");
        assertThat(draft(story().language("en").reached("10:00")))
                .contains("Since we were in touch on Monday 23 November, 10:00 nothing has changed yet.").doesNotContain("This has happened");
    }

    @Test
    void beforeTheFirstContactItCountsFromWhatTheCustomerTold() {
        assertThat(draft(story())).contains("Sinds u het ons op maandag 23 november, 08:55 vertelde, is er nog niets veranderd.")
                .contains("Wij horen graag uw hele verhaal");
        assertThat(draft(story().wrote("11:00"))).contains("Dit is er gebeurd sinds u het ons op maandag 23 november, 08:55 vertelde:\n"
                + "- Uw bericht van maandag 23 november, 11:00 hebben wij ontvangen.");
    }

    @Test
    void whatWasToldInTheLastContactIsNotToldAgain() {
        ExampleStory before = story().wrote("09:10").tried("09:20").helped("09:30").reached("09:40").paid("10:00").given("repair", "10:00", "Gemaakt")
                .question("warehouse", "09:15", "12:00", "10:00").hindered("supplier", "", "09:30", "10:00").handedOver("09:50", "joris", "sanne")
                .promised("promise", "Foto sturen", "09:00", "12:00", "kept", "10:00").reached("10:00");

        assertThat(draft(before)).contains("Sinds ons contact van maandag 23 november, 10:00 is er nog niets veranderd.");
    }

    @ParameterizedTest
    @CsvSource({"10:00:05, false", "10:00:06, true"})
    void whatOneFormRecordedTogetherWasToldInThatContact(String paid, boolean told) {
        assertThat(draft(story().reached("10:00").paid(paid)).contains("de betaling in gang gezet")).isEqualTo(told);
    }

    @Test
    void everythingThatHappenedIsToldInItsOrder() {
        assertThat(draft(story().reached("10:00").given("replacement", "14:30", "Nieuwe machine staat er").paid("14:00")
                .hindered("supplier", "", "10:30", "13:30").promised("promise", "Foto sturen", "10:00", "13:00", "kept", "12:30").helped("11:00")))
                .contains("""
                        - Op maandag 23 november, 11:00 hebben wij geregeld wat meteen moest.
                        - Toegezegd, en op maandag 23 november, 12:30 gedaan: Foto sturen
                        - Waar wij op wachtten, is er sinds maandag 23 november, 13:30: onze leverancier.
                        - Op maandag 23 november, 14:00 hebben wij de betaling in gang gezet die wij met u afspraken.
                        - Op maandag 23 november, 14:30 hebben wij de vervanging geregeld: Nieuwe machine staat er
                        """);
        assertThat(draft(story().reached("10:00").handedOver("11:00", "joris", "sanne")))
                .contains("- Sinds maandag 23 november, 11:00 is Sanne Bakker uw vaste contactpersoon, in plaats van Joris Smit.");
    }

    @Test
    void severalMessagesAndSeveralTriesAreOneSentenceEach() {
        assertThat(draft(story().reached("10:00").wrote("11:00").wrote("12:00").tried("13:00").tried("14:00").tried("14:30")))
                .contains("- Wij hebben 2 berichten van u ontvangen, het laatste op maandag 23 november, 12:00.\n"
                        + "- Wij hebben 3 keer geprobeerd u te bereiken, voor het laatst op maandag 23 november, 14:30; dat lukte niet.");
    }

    @Test
    void aProposalThatWaitsForADecisionNamesTheLastMomentAndNoAmount() {
        assertThat(draft(story().status("offered").reached("10:00").asked("11:00").clock("approval", "11:00", "19:00")))
                .contains("- Op maandag 23 november, 11:00 hebben wij een voorstel voor u klaargemaakt.",
                        "- Sinds maandag 23 november, 11:00 ligt ons voorstel ter beslissing bij een collega; die beslissing valt uiterlijk maandag 23 november, 19:00.",
                        "- Zodra er is beslist, bespreken wij met u wat wij kunnen doen.")
                .doesNotContainPattern(NO_MONEY);
        assertThat(draft(story().status("offered").reached("10:00").asked("11:00").clock("approval", "11:00", "14:00")))
                .as("a moment that passed is promised no more").contains("ligt ons voorstel ter beslissing bij een collega.\n").doesNotContain("14:00");
    }

    @Test
    void aDecisionIsToldWithoutWhatWasDecidedAndWhy() {
        List<Story.Step> steps = List.of(new Story.Step("requested", "director", at("09:30")));

        assertThat(draft(story().status("offered").reached("10:00").offered("09:30", null, decision("12:00", "person"), steps)))
                .contains("- Op maandag 23 november, 12:00 is over ons voorstel beslist.", "- Wij bespreken met u wat wij kunnen doen.")
                .doesNotContain("ter beslissing").doesNotContainPattern(NO_MONEY);
        assertThat(draft(story().status("offered").reached("10:00").offered("11:00", null, decision("11:00", "mandate"), List.of())))
                .contains("een voorstel voor u klaargemaakt").doesNotContain("is over ons voorstel beslist");
        assertThat(draft(story().status("accepted").reached("10:00").offered("11:00", true, decision("12:00", "person"), steps)))
                .as("the customer answered it").doesNotContain("voorstel");
    }

    @Test
    void whatStandsInTheWayIsSaidOnceAndPlainly() {
        assertThat(draft(story().reached("10:00").question("warehouse", "10:30", "12:30", "").hindered("department", "department-warehouse", "10:30", "")))
                .containsOnlyOnce("ons magazijn").contains("het antwoord had er maandag 23 november, 12:30 moeten zijn en is er nog niet.");
        assertThat(draft(story().reached("10:00").asked("11:00").hindered("approval", "director", "11:00", "")))
                .containsOnlyOnce("bij een collega");
        assertThat(draft(story().reached("10:00").tried("12:00").hindered("customer", "", "12:00", "")))
                .contains("geprobeerd u te bereiken").doesNotContain("Hier wachten wij nog op");
        assertThat(draft(story().reached("10:00").tried("12:00").hindered("customer", "", "11:00", "")))
                .contains("- Sinds maandag 23 november, 11:00 wachten wij op iets wat wij van u nodig hebben.");
    }

    @ParameterizedTest
    @CsvSource({"department, department-billing, onze administratie", "department, department-spare-parts, spare parts", "department, '', een andere afdeling",
        "approval, '', een beslissing van een collega", "data, '', gegevens die wij nog niet hebben", "supplier, '', onze leverancier",
        "other, team-lead, iets wat eerst opgelost moet worden"})
    void everyObstacleHasAPlainWord(String code, String holder, String words) {
        assertThat(draft(story().reached("10:00").hindered(code, holder, "11:00", ""))).contains("- Sinds maandag 23 november, 11:00 wachten wij op " + words + ".");
    }

    @Test
    void anObstacleThatNobodyHoldsIsSaidToo() {
        assertThat(draft(story().reached("10:00", null, null).hindered("department", null, "11:00", "")))
                .contains("- Sinds maandag 23 november, 11:00 wachten wij op een andere afdeling.").doesNotContain("Zoals besproken");
    }

    @ParameterizedTest
    @CsvSource({"voucher, de tegoedbon", "replacement, de vervanging", "repair, de reparatie", "gesture, het gebaar dat wij met u afspraken"})
    void whatIsStillToBeGivenHasAMoment(String kind, String words) {
        assertThat(draft(story().reached("10:00").toGive(kind, "19:00"))).contains("- Wij regelen " + words + " voor u, uiterlijk maandag 23 november, 19:00.");
        assertThat(draft(story().reached("10:00").toGive(kind, "14:00"))).contains("- Wij zouden " + words + " uiterlijk maandag 23 november, 14:00 geregeld hebben");
    }

    @Test
    void whatWeDidNotKeepIsOwnedUpTo() {
        assertThat(draft(story().answerBy("14:00").reached("10:00").promised("promise", "Foto sturen", "10:00", "12:00", "broken", "")
                .promised("promise", "Maten opzoeken", "10:00", "13:00", "open", "").promised("call", "Bellen", "10:00", "14:30", "broken", "")))
                .contains("""
                        Dit is ons niet op tijd gelukt, en dat spijt mij:
                        - Uiterlijk maandag 23 november, 12:00 zouden wij dit doen: Foto sturen
                        - Uiterlijk maandag 23 november, 13:00 zouden wij dit doen: Maten opzoeken
                        - Uiterlijk maandag 23 november, 14:00 zou u een oplossing of een duidelijk antwoord van ons hebben.
                        - Wij zouden u bellen op maandag 23 november, 14:30.
                        """)
                .doesNotContain("Dit kunt u van ons verwachten");
    }

    @Test
    void aCallIsKeptByThisContactAndNotPromisedInIt() {
        assertThat(draft(story().reached("10:00").promised("call", "Bellen", "10:00", "16:00", "open", ""))).doesNotContain("Bellen", "16:00");
    }

    @Test
    void whatWasPromisedToAColleagueStaysInside() {
        assertThat(draft(story().reached("10:00").promised("promise", "Dossier nakijken", "team-lead", "10:00", "12:00", "broken", "")
                .promised("promise", "Dossier aanvullen", "department-warehouse", "10:00", "17:00", "open", ""))).doesNotContain("Dossier");
    }

    @Test
    void whatWasAgreedForNextIsRepeated() {
        assertThat(draft(story().status("heard").reached("10:00", "Wij vragen het de fabrikant", at("16:00"))))
                .contains("Zo gaan wij verder:\n- Zoals besproken: Wij vragen het de fabrikant\n- Wij werken een oplossing uit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "heard", "offered", "accepted", "not-accepted"})
    void everyOpenComplaintSaysHowItGoesOn(String status) {
        assertThat(draft(story().status(status))).contains("Zo gaan wij verder:\n- Wij ");
        assertThat(draft(story().status(status).language("en"))).contains("This is how we go on:\n- We ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noInternalWordReachesTheCustomer(String language) {
        String draft = draft(everything().language(language));

        assertThat(draft).doesNotContain(ExampleStory.INTERNAL, "mandat", "approval", "department-", "compensationMandate", "lapse", "null", "400")
                .doesNotContainPattern(NO_MONEY).doesNotContain("[(", "[#", "[/]", "{0}", "\n\n\n");
    }

    private static ExampleStory everything() {
        return story().status("offered").answerBy("18:00").helped("10:10").wrote("10:20").reached("10:00").tried("10:30")
                .asked("10:40").clock("approval", "10:40", "19:00").paid("11:00").toGive("voucher", "19:00").given("repair", "11:10", "Gemaakt")
                .promised("promise", "Foto sturen", "10:00", "12:00", "broken", "").promised("promise", "Bellen", "10:00", "17:00", "open", "")
                .hindered("supplier", "", "11:30", "").hindered("data", "", "10:10", "11:40").question("warehouse", "10:10", "16:00", "")
                .question("billing", "10:10", "16:00", "12:00").handedOver("12:10", "joris", "sanne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "[[${7*7}]]", "[(${7*7})]", "[# th:text=\"${7*7}\"/]", "{0} {1}", "{0,number,#}", "it's '{0}' \\", "<b>a</b> & c", "T(java.lang.Runtime)"})
    void whatPeopleWroteIsPrintedAndNeverRun(String hostile) {
        String draft = draft(story().name(hostile).owner(hostile).reached("10:00", hostile, null)
                .promised("promise", hostile, "10:00", "17:00", "open", "").given("repair", "11:00", hostile));

        assertThat(draft).startsWith("Beste " + hostile + ",\n").endsWith("\n" + hostile)
                .contains("23 november, 17:00: " + hostile + "\n", "de reparatie geregeld: " + hostile + "\n", "Zoals besproken: " + hostile + "\n").doesNotContain("49");
    }

    @Test
    void whoGaveNoNameIsGreetedAndWordsOfManyLinesStayOnOne() {
        assertThat(draft(story().name("").reached("10:00").given("repair", "11:00", "Gemaakt\n\nMet vriendelijke groet,\n\nIemand anders")))
                .startsWith("Beste klant,\n").contains("geregeld: Gemaakt Met vriendelijke groet, Iemand anders\n");
        assertThat(draft(story().language("de").name(""))).startsWith("Dear customer,\n");
    }

    @Test
    void theLongestStoryStillFitsAMessage() {
        String words = "woord ".repeat(2_000);
        ExampleStory story = story().status("heard").name(words).reached("10:00", words, null);
        for (int i = 10; i < 40; i++) {
            story.given("gesture", "11:" + i, words).promised("promise", words, "10:00", "12:" + i, "broken", "")
                    .promised("promise", words, "10:00", "17:" + i, "open", "").question("warehouse", "10:" + i, "14:00", "");
        }

        assertThat(draft(story)).hasSizeLessThan(LetterDesk.LONGEST_MESSAGE).contains("11:39", "17:10").doesNotContain("11:34", "17:15");
    }

    @Test
    void momentsAreThoseOfTheCustomersOwnWallClock() {
        assertThat(drafts.write(story().reached("10:00").build(), ZoneId.of("America/Curacao"), NOW)).contains("maandag 23 november, 05:00");
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(sentences("nl").stringPropertyNames()).isNotEmpty().isEqualTo(sentences("en").stringPropertyNames());
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                DraftWriterTest.class.getResourceAsStream("/messages/progress_" + language + ".properties"), StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        return sentences;
    }

    private static final class Staff implements Team {

        private static final Map<String, String> NAMES = Map.of("sanne", "Sanne Bakker", "joris", "Joris Smit");

        @Override
        public List<String> membersOf(String group) {
            return List.copyOf(NAMES.keySet());
        }

        @Override
        public Optional<Colleague> find(String id) {
            return Optional.ofNullable(NAMES.get(id)).map(name -> new Colleague(id, name, "", Set.of()));
        }

        @Override
        public Optional<String> nameOfGroup(String group) {
            return Optional.empty();
        }
    }
}
