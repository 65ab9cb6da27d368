/** Rules of the gate that keep a deployed model from doing anything but what the house can do, and from doing it for ever. */
package nl.klachtkracht.process.guard.safety;
