/** The figures over REST, for team leads, managers and directors. */
package nl.klachtkracht.insight.web;
