package nl.klachtkracht.process.guard;

/**
 * What the gate has to say about one element of a deployment: why it may not go live as it is, or what is worth mending, and how.
 *
 * @param weight whether it keeps the deployment from going live
 * @param file the file's name
 * @param element id of the element, of the row of a table or of the field of a form; the file's name when it is about the whole file
 * @param reason what is wrong and what it would do, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record Finding(Weight weight, String file, String element, String reason, String remedy) {

    /** Whether a finding refuses or only advises. */
    public enum Weight { REFUSAL, ADVICE }

    public static Finding refusal(String file, String element, String reason, String remedy) {
        return new Finding(Weight.REFUSAL, file, element, reason, remedy);
    }

    public static Finding advice(String file, String element, String reason, String remedy) {
        return new Finding(Weight.ADVICE, file, element, reason, remedy);
    }

    public boolean refuses() {
        return weight == Weight.REFUSAL;
    }

    /** All of it in one sentence, for a log panel. */
    public String sentence() {
        String where = element.equals(file) ? file : file + ", " + element;
        return "%s: %s; %s.".formatted(where, reason, remedy);
    }
}
