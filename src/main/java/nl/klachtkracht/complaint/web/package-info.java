/** What can be done to a complaint over REST: the customer withdraws it. */
package nl.klachtkracht.complaint.web;
