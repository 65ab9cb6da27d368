/** What decision tables keep: one row answers for every value in use, and answers something the house can work with. */
package nl.klachtkracht.process.guard.table;
