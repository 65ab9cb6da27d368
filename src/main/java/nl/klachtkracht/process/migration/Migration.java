package nl.klachtkracht.process.migration;

import java.time.Instant;

/**
 * How far a move of stories is; a case may have several of the same.
 *
 * @param round of those that were asked for together
 * @param stories how many were to be moved
 * @param moved how many stand in the new version
 * @param ended how many ended, or were moved otherwise, before their turn
 * @param stayed how many had gone on to where the new version has no place for them
 * @param failed how many could not be moved; they are as they were
 * @param failure the first reason, "" without one
 * @param moments how many moments were compared and are the same, to the microsecond
 * @param added how many the new version brought
 * @param released timers that the new version does not know and no promise needs
 */
record Migration(String id, String round, String story, String name, int fromVersion, int toVersion, String askedBy, Instant askedAt, State state,
        long stories, long moved, long ended, long stayed, long failed, String failure, long moments, long added, long released) {

    /** Where it is; WAITING is for a person, because those that are left failed. */
    enum State { RUNNING, STOPPED, WAITING, DONE, GIVEN_UP }

    /** Those of whom it is known what became of them. */
    public long done() {
        return moved + ended + stayed;
    }

    public boolean isOpen() {
        return state == State.RUNNING || state == State.STOPPED || state == State.WAITING;
    }
}
