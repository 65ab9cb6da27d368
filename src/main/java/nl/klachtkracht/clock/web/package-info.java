/** Running deadlines over REST, most urgent first. */
package nl.klachtkracht.clock.web;
