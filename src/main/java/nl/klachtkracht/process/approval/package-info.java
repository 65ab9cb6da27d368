/** Compensation above the mandate, decided within 24 clock hours. */
package nl.klachtkracht.process.approval;
