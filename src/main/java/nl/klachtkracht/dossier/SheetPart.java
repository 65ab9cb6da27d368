package nl.klachtkracht.dossier;

import java.util.Map;

/** A part of what forms show beside their questions, kept by one house; names of facts are unique over all parts. */
interface SheetPart {

    /**
     * @param subject which of several questions or promises the form is about, "" for the case itself
     * @param reader the person who opens the form
     */
    Map<String, String> of(String reference, String subject, String reader);
}
