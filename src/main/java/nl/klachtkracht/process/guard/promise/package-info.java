/** The promises that a process owner cannot break: each rule keeps one of them, whatever else changes in a diagram, a table or a form. */
package nl.klachtkracht.process.guard.promise;
