package nl.klachtkracht.dossier;

import java.util.List;

/**
 * The story of a case as it stands beside a form.
 *
 * @param heard whether the customer confirmed the summary
 * @param alike other cases about the same thing; nothing before the customer was heard, so that nobody listens with an answer in mind
 */
public record Panel(String reference, String customer, String status, List<Part> parts, boolean heard, List<Alike> alike) {

    /** @param lines none when there is nothing to tell yet */
    public record Part(String title, List<Line> lines) {
    }

    /**
     * @param about when, who or how, in words
     * @param state running, overdue or ended where it has a moment of its own, else ""
     */
    public record Line(String about, String text, String state) {
    }

    /** @param given what that customer accepted, or "" */
    public record Alike(String reference, String words, String status, String given) {
    }
}
