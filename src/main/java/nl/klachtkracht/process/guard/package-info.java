/** What a deployed model may contain and must keep: the members and beans its expressions reach, and no scripts. */
package nl.klachtkracht.process.guard;
