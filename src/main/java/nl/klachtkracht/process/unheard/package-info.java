/** Customers who wrote more than once and heard nothing: the team lead answers, and the next contact comes sooner. */
package nl.klachtkracht.process.unheard;
