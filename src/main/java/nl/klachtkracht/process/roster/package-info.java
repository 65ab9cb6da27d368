/** The lists of people as the engine keeps them: work that changes hands with the owner or the deputy. */
package nl.klachtkracht.process.roster;
