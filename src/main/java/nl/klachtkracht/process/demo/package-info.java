/** What the demo's people do with the tasks of the engine; left out of the production jar, like the demo itself. */
package nl.klachtkracht.process.demo;
