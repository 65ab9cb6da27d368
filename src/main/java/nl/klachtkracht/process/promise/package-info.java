/** The story of one promise: reminded, kept or broken, and owned up to. */
package nl.klachtkracht.process.promise;
