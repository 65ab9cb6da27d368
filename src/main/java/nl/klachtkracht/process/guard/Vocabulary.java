package nl.klachtkracht.process.guard;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;

/** The words that models may use: what the house can do, who works here and what each form's task takes down. */
public interface Vocabulary {

    /** @return whether this is the bean of a step, as a service task or listener names it */
    boolean isStep(String bean);

    /** @return whether an expression may call this method of this bean */
    boolean mayCall(String bean, String method);

    /** @return ids of all groups of people */
    Set<String> groups();

    /** @return keys of the questions whose answers the task of this form takes down; empty for a form that the house does not know */
    Set<String> fieldsOf(String form);

    /** @return the forms as this version ships them, by id; their tasks take down what these ask */
    Map<String, JsonNode> forms();
}
