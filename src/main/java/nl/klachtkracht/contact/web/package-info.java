/** What staff can ask about contacts over REST. */
package nl.klachtkracht.contact.web;
