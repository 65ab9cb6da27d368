package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.form.FormBench.CONVERSATION;
import static nl.klachtkracht.process.guard.form.FormBench.judge;
import static nl.klachtkracht.process.guard.form.FormBench.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeoplesWordsStayTextTest {

    private final PeoplesWordsStayText rule = new PeoplesWordsStayText();

    @Test
    void theHouseShowsWordsAsText() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type': 'text', 'id': 'new', 'text': 'They said {{customerWords}}'}", "{'type': 'text', 'id': 'new', 'text': ' =customerWords'}",
        "{'type': 'image', 'id': 'new', 'source': '{{customerWords}}'}", "{'type': 'image', 'id': 'new', 'source': '=summary'}",
        "{'type': 'html', 'id': 'new', 'content': '=customerWords'}", "{'type': 'html', 'id': 'new', 'content': '<a href=\\\"{{customerWords}}\\\">more</a>'}",
        "{'type': 'html', 'id': 'new', 'content': '<{{customerWords}}>'}", "{'type': 'html', 'id': 'new', 'content': '<img src={{customerWords}}'}",
        "{'type': 'html', 'id': 'new', 'content': '<style>p { color: {{customerWords}} }</style>'}", "{'type': 'html', 'id': 'new', 'content': '<script>alert(1)</script>'}",
        "{'type': 'html', 'id': 'new', 'content': '<img src=x onerror=alert(1)>'}", "{'type': 'html', 'id': 'new', 'content': '<a href=\\\"javascript:alert(1)\\\">x</a>'}",
        "{'type': 'html', 'id': 'new', 'content': '<form action=\\\"https://example.org\\\"></form>'}"})
    void whatWouldTurnWordsIntoMarkupIsRefused(String view) {
        assertThat(judge(rule, plus(CONVERSATION, view.replace('\'', '"')))).isNotEmpty().allSatisfy(markup -> {
            assertThat(markup.refuses()).isTrue();
            assertThat(markup.element()).isEqualTo("new");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type': 'text', 'id': 'new', 'text': '### Look *first*'}", "{'type': 'html', 'id': 'new', 'content': '<p>{{customerWords}}</p>'}",
        "{'type': 'html', 'id': 'new', 'content': '{{#if summary != \\\"\\\"}}<b>{{summary}}</b>{{/if}}'}", "{'type': 'image', 'id': 'new', 'source': 'data:image/png;base64,AA'}",
        "{'type': 'html', 'id': 'new', 'content': '<p class=\\\"soft\\\">One moment = one call</p>'}", "{'type': 'textfield', 'key': 'extra_x', 'label': 'Like {{owner}}?'}"})
    void theRestIsTheOwnersToWrite(String view) {
        assertThat(judge(rule, plus(CONVERSATION, view.replace('\'', '"')))).isEmpty();
    }
}
