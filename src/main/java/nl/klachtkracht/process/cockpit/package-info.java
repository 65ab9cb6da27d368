/** The server side of what Cockpit shows beside its own: the clocks of all cases, as a list, in figures and on the diagrams. */
package nl.klachtkracht.process.cockpit;
