package nl.klachtkracht.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTest {

    private final Body body = new Body(Map.of("text", "No parcel", "number", 7, "customer", Map.of("name", "Jo", "age", 40),
            "days", List.of("monday"), "mixed", List.of("monday", 2)));

    @Test
    void whatWasSentIsFoundUnderItsName() {
        assertThat(body.text("text")).isEqualTo("No parcel");
        assertThat(body.object("customer").text("name")).isEqualTo("Jo");
        assertThat(body.list("days")).containsExactly("monday");
        assertThat(body.texts(Set.of("text", "absent")).text("absent")).isEmpty();
        assertThat(body.has("number")).isTrue();
        assertThat(body.has("absent")).isFalse();
    }

    @Test
    void whatWasNotSentIsEmpty() {
        assertThat(body.text("absent")).isEmpty();
        assertThat(body.list("absent")).isEmpty();
        assertThat(body.object("absent").text("name")).isEmpty();
    }

    @Test
    void aFieldNobodyKnowsIsRefusedByItsWholeName() {
        assertThatThrownBy(() -> body.object("customer").only(Set.of("name", "email"))).isInstanceOf(Refused.class)
                .hasMessage("'customer.age' is not a field here; known are: email, name.");
    }

    @ParameterizedTest
    @MethodSource("wrongShapes")
    void aValueOfAnotherShapeIsRefused(Runnable reading, String sentence) {
        assertThatThrownBy(reading::run).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    static List<Object[]> wrongShapes() {
        Body body = new BodyTest().body;
        return List.of(
                shape(() -> body.text("number"), "'number' must be a text between quotes."),
                shape(() -> body.object("customer").text("age"), "'customer.age' must be a text between quotes."),
                shape(() -> body.object("text"), "'text' must be an object between braces."),
                shape(() -> body.list("text"), "'text' must be a list of texts between brackets."),
                shape(() -> body.list("mixed"), "'mixed' must be a list of texts between brackets."));
    }

    private static Object[] shape(Runnable reading, String sentence) {
        return new Object[] {reading, sentence};
    }
}
