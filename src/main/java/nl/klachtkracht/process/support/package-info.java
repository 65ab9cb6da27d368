/** How the engine is set up, and the typed variables and expression beans that models use. */
package nl.klachtkracht.process.support;
