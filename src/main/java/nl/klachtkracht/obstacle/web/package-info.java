/** The hours that obstacles cost, over REST and as a page for whoever can change that. */
package nl.klachtkracht.obstacle.web;
