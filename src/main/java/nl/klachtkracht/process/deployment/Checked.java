package nl.klachtkracht.process.deployment;

import java.util.Base64;
import nl.klachtkracht.refusal.Refused;

/** A file on its way to the page of models, in one field of a form: servers take few of them. */
public record Checked(String file, byte[] content) {

    private static final char NAME_ENDS = '|';

    /** @throws Refused when it is not what {@link #field()} said */
    static Checked read(String field) {
        try {
            int end = field.indexOf(NAME_ENDS);
            return new Checked(field.substring(0, end), Base64.getDecoder().decode(field.substring(end + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notWhatWasChecked) {
            throw new Refused("checked", "These are not the files that were checked: choose them again.");
        }
    }

    /** @return the file's name and its content, for the field {@code checked} of {@code POST /models/checked} */
    public String field() {
        return file + NAME_ENDS + Base64.getEncoder().encodeToString(content);
    }
}
