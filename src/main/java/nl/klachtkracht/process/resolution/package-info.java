/** The main story of a complaint, its offers and their fulfilment. */
package nl.klachtkracht.process.resolution;
