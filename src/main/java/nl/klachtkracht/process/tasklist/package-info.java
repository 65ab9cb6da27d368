/** What Tasklist shows beside a task: facts in forms, cards and links. */
package nl.klachtkracht.process.tasklist;
