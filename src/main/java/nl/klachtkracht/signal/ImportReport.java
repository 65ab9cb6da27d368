package nl.klachtkracht.signal;

/**
 * What became of the rows of a file.
 *
 * @param closed how many of those that came in were closed by their source already
 */
public record ImportReport(int cameIn, int closed, int thereAlready, int refused) {

    static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0);

    ImportReport oneIn(boolean isClosed) {
        return new ImportReport(cameIn + 1, isClosed ? closed + 1 : closed, thereAlready, refused);
    }

    ImportReport oneThere() {
        return new ImportReport(cameIn, closed, thereAlready + 1, refused);
    }

    ImportReport oneRefused() {
        return new ImportReport(cameIn, closed, thereAlready, refused + 1);
    }

    public int rows() {
        return cameIn + thereAlready + refused;
    }

    public String sentence() {
        return "%d rows: %d came in (%d of them closed at the source), %d were there already, %d were refused."
                .formatted(rows(), cameIn, closed, thereAlready, refused);
    }
}
