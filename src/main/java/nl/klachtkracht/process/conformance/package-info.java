/** Whether cases really went the way their diagram draws, read from the engine's history. */
package nl.klachtkracht.process.conformance;
