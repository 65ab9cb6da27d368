/** Telling the customer how it stands while others solve it, and taking away what stands in the way. */
package nl.klachtkracht.process.contact;
