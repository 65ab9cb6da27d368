/** Signals over REST: capture one, or add what the customer said later. */
package nl.klachtkracht.signal.web;
