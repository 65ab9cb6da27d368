/** What can be done to a complaint over REST and on the page of a case: the customer withdraws it. */
package nl.klachtkracht.complaint.web;
