/** Signals over REST: capture one, or add what the customer said later, which the page of a case does too. */
package nl.klachtkracht.signal.web;
