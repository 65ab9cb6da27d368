/** What is worth mending in a diagram or a table, and never keeps it from going live. */
package nl.klachtkracht.process.guard.style;
