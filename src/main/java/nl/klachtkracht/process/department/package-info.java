/** Questions to other departments, each with an owner and a clock of its own. */
package nl.klachtkracht.process.department;
