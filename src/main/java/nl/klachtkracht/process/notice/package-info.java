/** Letters to colleagues: who gets them and where they lead. */
package nl.klachtkracht.process.notice;
