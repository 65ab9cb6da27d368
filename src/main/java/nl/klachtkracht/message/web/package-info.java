/** What an administrator may do with letters over REST. */
package nl.klachtkracht.message.web;
