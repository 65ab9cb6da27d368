/** What forms keep: Tasklist can show them, their tasks take down every answer, people's words stay text, and nobody is judged. */
package nl.klachtkracht.process.guard.form;
