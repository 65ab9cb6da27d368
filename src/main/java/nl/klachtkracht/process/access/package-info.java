/** The door: who may come in, what each group may do, and what reaches the engine over HTTP. */
package nl.klachtkracht.process.access;
