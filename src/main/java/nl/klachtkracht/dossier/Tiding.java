package nl.klachtkracht.dossier;

import java.time.Instant;
import java.util.List;

/**
 * One thing to tell a customer, not yet in words.
 *
 * @param at when it happened or falls due; things are told in this order
 * @param sentence its name in {@code messages/progress}
 * @param with what goes into the sentence: an {@link Instant}, a number, a {@link Term}, a {@link Person}, or a text of people
 */
record Tiding(Instant at, String sentence, List<Object> with) {

    static Tiding of(Instant at, String sentence, Object... with) {
        return new Tiding(at, sentence, List.of(with));
    }

    /**
     * Something that has a word in every language.
     *
     * @param otherwise what is said of one that nobody gave a word
     */
    record Term(String name, String otherwise) {

        private static final String GROUP = "department-";

        /** @param group "department-warehouse" or "warehouse" */
        static Term department(String group) {
            String plain = plain(group);
            return new Term("department." + plain, plain.replace('-', ' '));
        }

        static String plain(String group) {
            return group.startsWith(GROUP) ? group.substring(GROUP.length()) : group;
        }
    }

    /** A colleague. */
    record Person(String id) {
    }
}
