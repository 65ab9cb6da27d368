package nl.klachtkracht.start;

import java.util.List;

/** What process owners and operators should know of the models before they go to work. */
public interface ModelNews {

    /**
     * Live files by what became of them, by name.
     *
     * @param differing are not as this version of the product ships them
     * @param own are not shipped at all: a process owner added them
     */
    record Changed(List<String> differing, List<String> own) {

        /** @return which they are, in whole sentences */
        public String words() {
            String shipped = differing.isEmpty() ? "All models are live as this version ships them."
                    : differing.size() == 1 ? differing.get(0) + " is not as this version ships it."
                    : "%d files are not as this version ships them: %s.".formatted(differing.size(), String.join(", ", differing));
            return own.isEmpty() ? shipped : "%s %d %s your own: %s.".formatted(shipped, own.size(), own.size() == 1 ? "file is" : "files are", String.join(", ", own));
        }
    }

    Changed changed();

    /** @return whether what this version ships could not be put live beside them */
    boolean newerOnesRefused();
}
