package nl.klachtkracht.process.watch;

import java.util.List;

/**
 * Something that keeps a deadline from being watched.
 *
 * @param key the same as long as it is the same finding
 * @param subject what within the case it is about, "" for the case itself
 * @param stories the processes in which an operator would look first
 * @param words what is wrong and what to do
 */
record Finding(String key, String reference, String subject, List<String> stories, String words) {
}
