/** Looks again and again whether every promise is still kept: fires what is overdue, tells what was missed, finds clocks that nothing guards. */
package nl.klachtkracht.process.watch;
