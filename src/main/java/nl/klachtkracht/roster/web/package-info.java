/** The roster over REST and as a page for staff, and handing over a case. */
package nl.klachtkracht.roster.web;
