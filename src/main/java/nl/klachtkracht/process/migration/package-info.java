/** Moves running cases to a new version of their model without moving a moment, and keeps people from breaking a promise by a command to the engine. */
package nl.klachtkracht.process.migration;
