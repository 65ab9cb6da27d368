/** The story of a case over REST and as a page for staff. */
package nl.klachtkracht.dossier.web;
