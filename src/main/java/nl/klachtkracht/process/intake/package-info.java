/** How a signal comes in: registered, triaged, acknowledged and sent on its way. */
package nl.klachtkracht.process.intake;
