package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import nl.klachtkracht.process.support.ModelBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The part of each language that models may speak. */
class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"${urgent}", "#{urgent}", "${!urgent}", "${not urgent}", "${answer == 'accepted'}", "${answer eq \"accepted\"}", "${3 <= tries}", "${tries < 2.5}",
            "${a && (b || !c)}", "${a and not (b or c == null)}", "${empty reason}", "${!empty reason}", "${ a  !=\n'b' }"})
    void isAQuestion(String text) {
        assertThat(Expression.isCondition(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urgent", "true", "${}", "${true}", "${1 == 1}", "${'a' == 'a'}", "${a == b}", "${a.b}", "${a['b']}", "${a()}", "${a.b()}", "${a + 1 == 2}", "${a ? b : c}",
            "${a = true}", "${a; b}", "${a -> b}", "${execution}", "${task == null}", "${(a}", "${a)}", "${a b}", "${!a == 'b'}", "${a}${b}", "${a} ", "x${a}", "${a == 'it\\'s'}",
            "${((((((((((a))))))))))}", "${${a}}", "${a\u0000}", "${f:g(a)}", "${[1,2]}", "${a mod 2 == 0}", "${''.class}"})
    void isNoQuestion(String text) {
        assertThat(Expression.isCondition(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\"delivery\"", "not(\"delivery\")", "not(\"delivery\", \"billing\")", "<= 500", "500.00", "-500", "null", "true", "[1..5]", "(1..5]", "]1..5[", "> 1, < -1",
            "\"a\", \"b\"", "lower case(text)", "alreadyGranted + requested", "some word in [\"a\", \"b\"] satisfies contains(?, word)", "if amount > 3 then 1 else 2", "amount between 1 and 3",
            "category in (\"a\", \"b\")", "kind = \"a\" and (need != \"b\" or amount / 2 > 3)", "starts with(text, \"a\")", "\"é \\\" …\"", "list contains([1, 2], amount)"})
    void isATest(String text) {
        assertThat(SimpleFeel.isTest(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"function(x) x", "f(1)", "matches(text, \"(a+)+\")", "for i in 1..9 return i", "some i in 1..9 satisfies i = 1", "every i in xs satisfies true", "some a in [1] satisfies some b in [2] satisfies a = b", "{a: 1}", "a.b", "[1,2][1]", "9 ** 9",
            "@\"2020-01-01\"", "date(\"2020-01-01\")", "now()", "1 // more", "1 /* more */", "`a`", "\"a", "a b", "((((((1))))))", "1..5", "${a}", "external {java: 1}", "not \"a\"", "1e999999999", "a instance of string"})
    void isNoTest(String text) {
        assertThat(SimpleFeel.isTest(text)).isFalse();
    }

    @Test
    void everyCallThatTheHouseOpensHasAShape() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
        List<String> open = scanner.findCandidateComponents("nl.klachtkracht").stream().map(found -> type(found.getBeanClassName()))
                .filter(type -> !type.getSimpleName().equals("GuardSample"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName).map(method -> type.getAnnotation(ModelBean.class).value() + "." + method)).toList();

        assertThat(Calls.names()).containsExactlyInAnyOrderElementsOf(open);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
