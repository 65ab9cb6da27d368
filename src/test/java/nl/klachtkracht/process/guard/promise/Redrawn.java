package nl.klachtkracht.process.guard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.klachtkracht.process.guard.GateBench;

/** Our own files, drawn anew in one place. */
final class Redrawn {

    private final String what;
    private final Map<String, String> sent = new LinkedHashMap<>();
    private String file;
    private String[] elements = {};

    private Redrawn(String what, String file) {
        this.what = what;
        in(file);
    }

    /** @param what the change in words */
    static Redrawn change(String what, String file) {
        return new Redrawn(what, file);
    }

    /** Goes on in another file of the same deployment. */
    Redrawn in(String next) {
        file = next;
        sent.computeIfAbsent(next, name -> GateBench.house().getOrDefault(name, ""));
        return this;
    }

    Redrawn replace(String from, String to) {
        assertThat(text().split(Pattern.quote(from), -1)).as("'%s' stands once in %s", from, file).hasSize(2);
        sent.put(file, text().replace(from, to));
        return this;
    }

    Redrawn everywhere(String from, String to) {
        assertThat(text()).contains(from);
        sent.put(file, text().replace(from, to));
        return this;
    }

    /** Takes an element away, and the flows that leave it or lead to it. */
    Redrawn without(String id) {
        substitute("(?s)<bpmn:(\\w+) id=\"" + id + "\"(?:[^>]*/>|[^>]*[^/]>.*?</bpmn:\\1>)", "");
        Matcher flows = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"[^>]*(?:sourceRef|targetRef)=\"" + id + "\"").matcher(text());
        flows.results().map(flow -> flow.group(1)).toList().forEach(flow -> {
            substitute("(?s)<bpmn:sequenceFlow id=\"" + flow + "\"(?:[^>]*/>|[^>]*[^/]>.*?</bpmn:sequenceFlow>)", "");
            sent.put(file, text().replaceAll("<bpmn:(incoming|outgoing)>" + flow + "</bpmn:\\1>", ""));
        });
        return this;
    }

    Redrawn to(String flow, String target) {
        return attribute(flow, "targetRef", target);
    }

    /** Sets, or with null takes away, an attribute of an element. */
    Redrawn attribute(String id, String name, String value) {
        Matcher tag = Pattern.compile("<\\w+:?\\w+ id=\"" + id + "\"[^>]*?(?=/?>)").matcher(text());
        assertThat(tag.find()).as("%s in %s", id, file).isTrue();
        String bare = tag.group().replaceFirst(" " + name + "=\"[^\"]*\"", "");
        sent.put(file, text().replace(tag.group(), value == null ? bare : bare.stripTrailing() + " %s=\"%s\" ".formatted(name, value)));
        return this;
    }

    /** Sets what stands in the only element of this name inside an element. */
    Redrawn inside(String id, String child, String value) {
        return substitute("(?s)(<bpmn:\\w+ id=\"" + id + "\".*?<bpmn:" + child + "[^>]*>)[^<]*(</bpmn:" + child + ">)", "$1" + Matcher.quoteReplacement(value) + "$2");
    }

    /** Draws more at the end of the process, or of the first sub-process with this id. */
    Redrawn draw(String scope, String more) {
        String end = text().contains("<bpmn:subProcess id=\"" + scope) ? "subProcess" : "process";
        return substitute("(?s)(<bpmn:" + end + " id=\"" + scope + "\".*?)(</bpmn:" + end + ">)", "$1" + Matcher.quoteReplacement(more) + "$2");
    }

    /** Writes a file that the house did not have. */
    Redrawn write(String name, String text) {
        sent.put(name, text);
        return this;
    }

    /** @param ids elements that have to be named */
    Redrawn breaksAt(String... ids) {
        elements = ids;
        return this;
    }

    List<String> elements() {
        return List.of(elements);
    }

    Map<String, String> sent() {
        return sent;
    }

    private String text() {
        return sent.get(file);
    }

    private Redrawn substitute(String pattern, String by) {
        Matcher found = Pattern.compile(pattern).matcher(text());
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        sent.put(file, found.replaceFirst(by));
        return this;
    }

    @Override
    public String toString() {
        return what;
    }

    static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
    }

    static String flow(String id, String from, String to, String condition) {
        return ("<bpmn:sequenceFlow id=\"%s\" name=\"As said\" sourceRef=\"%s\" targetRef=\"%s\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">%s"
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>").formatted(id, from, to, condition);
    }

    static String person(String id, String form) {
        return ("<bpmn:userTask id=\"%s\" name=\"More\" camunda:formRef=\"%s\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"team-lead\""
                + " camunda:dueDate=\"${clocks.step(execution)}\" camunda:priority=\"50\" />").formatted(id, form);
    }

    static String step(String id, String bean) {
        return "<bpmn:serviceTask id=\"%s\" name=\"More\" camunda:delegateExpression=\"${%sDelegate}\" />".formatted(id, bean);
    }

    static String end(String id) {
        return "<bpmn:endEvent id=\"%s\" name=\"Over\" />".formatted(id);
    }

    static String terminate(String id) {
        return "<bpmn:endEvent id=\"%s\" name=\"Over\"><bpmn:terminateEventDefinition id=\"all_%s\" /></bpmn:endEvent>".formatted(id, id);
    }

    /** @param moment what stands in timeDate */
    static String timer(String id, String on, boolean interrupts, String moment) {
        return ("<bpmn:boundaryEvent id=\"%s\" name=\"Later\" attachedToRef=\"%s\" cancelActivity=\"%s\"><bpmn:timerEventDefinition id=\"moment_%s\">"
                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>").formatted(id, on, interrupts, id, moment);
    }

    static String pause(String id, String moment) {
        return ("<bpmn:intermediateCatchEvent id=\"%s\" name=\"Later\"><bpmn:timerEventDefinition id=\"moment_%s\">"
                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>").formatted(id, id, moment);
    }

    static String diagram(String process) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"definitions_more\""
                + " targetNamespace=\"http://klachtkracht.nl/bpmn\">%s</bpmn:definitions>").formatted(process);
    }

    static String form(String id) {
        return "{\"id\": \"%s\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": []}".formatted(id);
    }
}
