/** What a changed table would have decided on the record, before it goes live, and what the record speaks for changing. */
package nl.klachtkracht.process.replay;
