package nl.klachtkracht.compensation;

/**
 * How an accepted offer is fulfilled.
 *
 * @param group who gives it; "" unless in kind
 */
public record Plan(Way way, String group) {

    public enum Way { MONEY, IN_KIND, NOTHING }
}
