package nl.klachtkracht.process.guard.table;

import static nl.klachtkracht.process.guard.table.TableBench.TARGET;
import static nl.klachtkracht.process.guard.table.TableBench.TRIAGE;
import static nl.klachtkracht.process.guard.table.TableBench.cell;
import static nl.klachtkracht.process.guard.table.TableBench.house;
import static nl.klachtkracht.process.guard.table.TableBench.judge;
import static nl.klachtkracht.process.guard.table.TableBench.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageLeadsSomewhereTest {

    private final TriageLeadsSomewhere rule = new TriageLeadsSomewhere();

    @Test
    void theTriageOfTheHouseLeadsSomewhere() {
        assertThat(judge(rule, TRIAGE, house(TRIAGE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "then_signalTriage_complaint_route | \"answer\" | signalTriage | a complaint would not be resolved but “answer”",
        "then_signalTriage_idea_route | \"archive\" | signalTriage | the route “archive” leads nowhere",
        "then_signalTriage_complaint_need | \"none\" | urgentNeed | somebody states that help is needed at once, and nobody would be told",
        "then_urgentNeed_heat_need | \"cold\" | urgentNeed | “cold” is no need that anybody helps with",
        "then_signalCategory_staff_category | \"people\" | signalCategory | the category “people” has no target",
        "then_signalTriage_complaint_category | null | signalCategory | the category “” has no target"})
    void whatLeadsNowhereIsRefused(String cell, String text, String element, String reason) {
        assertThat(judge(rule, TRIAGE, cell(house(TRIAGE), cell, text))).anySatisfy(nowhere -> {
            assertThat(nowhere.refuses()).isTrue();
            assertThat(nowhere.element()).isEqualTo(element);
            assertThat(nowhere.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "then_signalTriage_complaint_route | if need = \"none\" then \"resolve\" else \"answer\" | rule_signalTriage_complaint | a complaint could take another way",
        "then_signalTriage_idea_need | \"none\" | rule_signalTriage_idea | help that is needed at once could get lost",
        "then_urgentNeed_stated_need | if text = \"\" then statedNeed else \"none\" | rule_urgentNeed_stated | a need that somebody stated could be overruled"})
    void whatHoldsForSomeWordsOnlyIsRefused(String cell, String text, String element, String reason) {
        assertThat(judge(rule, TRIAGE, cell(house(TRIAGE), cell, text))).anySatisfy(sometimes -> {
            assertThat(sometimes.element()).isEqualTo(element);
            assertThat(sometimes.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "then_signalTriage_ownMistake_route | \"resolve\"", "then_signalTriage_worry_route | \"resolve\"",
        "then_signalCategory_staff_category | \"other\"", "then_urgentNeed_money_need | \"safety\""})
    void whereItLeadsIsTheOwnersToChoose(String cell, String text) {
        assertThat(judge(rule, TRIAGE, cell(house(TRIAGE), cell, text))).isEmpty();
    }

    @Test
    void aNewCategoryWithATargetOfItsOwn() {
        Map<String, String> both = Map.of(TRIAGE, cell(house(TRIAGE), "then_signalCategory_staff_category", "\"people\""),
                TARGET, with(house(TARGET), "rule_people", List.of("\"people\""), List.of("48", "4")));

        assertThat(GateBench.judge(rule, both)).isEmpty();
        assertThat(GateBench.judge(new OneRowAnswers(), both)).isEmpty();
    }
}
