package nl.klachtkracht.process.guard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;

/** Our own tables with one cell or one row changed. */
final class TableBench {

    static final String MANDATE = "compensation-mandate.dmn";
    static final String LAPSE = "approval-lapse.dmn";
    static final String TARGET = "resolution-target.dmn";
    static final String DEPARTMENT = "department-clock.dmn";
    static final String TRIAGE = "signal-triage.dmn";

    private TableBench() {
    }

    static String house(String file) {
        return GateBench.house().get(file);
    }

    /** @param cell id of an entry, of an input or of an output */
    static String cell(String table, String cell, String text) {
        Matcher found = Pattern.compile("(id=\"" + cell + "\"[^>]*>\\s*<text>)[^<]*(</text>)").matcher(table);
        assertThat(found.find()).as("there is a cell " + cell).isTrue();
        return found.replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + text + match.group(2)));
    }

    static String without(String table, String row) {
        String left = table.replaceFirst("(?s)<rule id=\"" + row + "\">.*?</rule>", "");
        assertThat(left).as("there was a row " + row).isNotEqualTo(table);
        return left;
    }

    /** @param cells of one row, the conditions first */
    static String with(String table, String id, List<String> conditions, List<String> conclusions) {
        StringBuilder row = new StringBuilder("<rule id=\"" + id + "\">");
        for (int column = 0; column < conditions.size(); column++) {
            row.append("<inputEntry id=\"%s_when%d\"><text><![CDATA[%s]]></text></inputEntry>".formatted(id, column, conditions.get(column)));
        }
        for (int column = 0; column < conclusions.size(); column++) {
            row.append("<outputEntry id=\"%s_then%d\"><text><![CDATA[%s]]></text></outputEntry>".formatted(id, column, conclusions.get(column)));
        }
        int end = table.lastIndexOf("</decisionTable>");
        return table.substring(0, end) + row + "</rule>" + table.substring(end);
    }

    static List<Finding> judge(Rule rule, String file, String table) {
        return GateBench.judge(rule, Map.of(file, table));
    }

    static List<Finding> refusals(Rule rule, String file, String table) {
        return judge(rule, file, table).stream().filter(Finding::refuses).toList();
    }

    /** A table of a process owner that no code of ours asks. */
    static String ownTable(String policy, String type, String... rows) {
        StringBuilder table = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_giftOfTheMonth" name="Gift of the month" namespace="http://klachtkracht.nl/dmn">
                  <decision id="giftOfTheMonth" name="Gift of the month" camunda:historyTimeToLive="P730D" camunda:versionTag="1.0.0">
                    <decisionTable id="table_giftOfTheMonth" hitPolicy="%s">
                      <input id="input_giftOfTheMonth_size" label="Size"><inputExpression id="ask_giftOfTheMonth_size" typeRef="%s"><text>size</text></inputExpression></input>
                      <output id="output_giftOfTheMonth_gift" label="Gift" name="gift" typeRef="string" />
                """.formatted(policy, type));
        for (int row = 0; row < rows.length; row++) {
            table.append("<rule id=\"row%d\"><inputEntry id=\"when%d\"><text><![CDATA[%s]]></text></inputEntry>".formatted(row + 1, row + 1, rows[row]))
                    .append("<outputEntry id=\"then%d\"><text>\"gift %d\"</text></outputEntry></rule>".formatted(row + 1, row + 1));
        }
        return table + "</decisionTable></decision></definitions>";
    }
}
