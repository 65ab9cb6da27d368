package nl.klachtkracht.message;

/**
 * From whom a letter comes.
 *
 * @param person the colleague whose own words it carries, "" when we made it from the record
 * @param domain stands in its Message-ID
 */
record Sender(String person, String domain) {
}
