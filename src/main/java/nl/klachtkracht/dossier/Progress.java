package nl.klachtkracht.dossier;

import java.time.Instant;
import java.util.List;

/**
 * How a case stands for its customer.
 *
 * @param since the last contact, null before the first
 * @param happened since then; empty when nothing changed
 * @param broken what we promised and did not do in time
 * @param waiting what we wait for
 * @param promised what we promised and can still keep
 * @param next what we do next
 * @param callAt when somebody is to call, null when nobody said
 */
record Progress(
        Instant since, List<Tiding> happened, List<Tiding> broken, List<Tiding> waiting, List<Tiding> promised, List<Tiding> next,
        Instant callAt) {

    /** @param now the moment at which it is told */
    static Progress of(Story story, Instant now) {
        return new ProgressReader(story, now).read();
    }
}
