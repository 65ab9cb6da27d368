package nl.klachtkracht.process.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;

/**
 * What would be live together if some files were deployed: each under the name it has in the house, beside all the others.
 *
 * @param sent under the names under which they go live
 * @param renamed sent name to house name, of those whose process, table or form is live in a file of another name
 * @param beside what stays as it is
 * @param findings why these files do not go together at all, and advice
 * @param idle why a file would do nothing; said when there is nothing worse to say of it
 */
record WholeHouse(Map<String, byte[]> sent, Map<String, String> renamed, List<LiveModels.Live> beside, List<Finding> findings, List<Finding> idle) {

    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}\\.(bpmn|dmn|form)");

    static WholeHouse with(Map<String, byte[]> files, List<LiveModels.Live> live) {
        Map<String, byte[]> sent = new TreeMap<>();
        Map<String, String> renamed = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        List<Finding> idle = new ArrayList<>();
        new TreeMap<>(files).forEach((file, content) -> {
            String name = file;
            boolean isModel = file.matches(".*\\.(bpmn|dmn|form)");
            if (isModel && !FILE_NAME.matcher(file).matches()) {
                findings.add(Finding.refusal(file, file, "is no name for a model: letters, figures, spaces and hyphens, and .bpmn, .dmn or .form at the end",
                        "save it under another name, without a folder, and deploy it again"));
            } else if (isModel) {
                Set<String> names = ModelNames.of(file, content);
                if (names.isEmpty()) {
                    idle.add(nothingRuns(file));
                }
                name = houseName(file, names, live, findings);
            }
            if (!name.equals(file)) {
                renamed.put(file, name);
                findings.add(Finding.advice(file, file, "is what the house keeps in %s, and goes live under that name".formatted(name),
                        "save your own file under that name too, so that nobody takes them for two"));
            }
            if (sent.put(name, content) != null) {
                findings.add(Finding.refusal(file, file, "is sent twice: another file of this deployment has the same process, table or form",
                        "leave out the one that you do not mean"));
            }
        });
        return new WholeHouse(sent, renamed, live.stream().filter(one -> !sent.containsKey(one.file())).toList(), findings, idle);
    }

    private static Finding nothingRuns(String file) {
        return Finding.refusal(file, file, "has nothing in it that could run, so new cases would go without it",
                "mark the process as executable, or give the table or form its id, and deploy it again");
    }

    private static String houseName(String file, Set<String> names, List<LiveModels.Live> live, List<Finding> findings) {
        Set<String> homes = LiveModels.filesOf(names, file.substring(file.lastIndexOf('.')), live);
        if (homes.isEmpty() || homes.equals(Set.of(file))) {
            return file;
        }
        if (homes.size() > 1 || live.stream().anyMatch(one -> one.file().equals(file))) {
            findings.add(Finding.refusal(file, file, "tells what %s tells already, and one thing cannot be told twice".formatted(
                    homes.stream().filter(home -> !home.equals(file)).collect(Collectors.joining(" and "))), "keep each in its own file"));
            return file;
        }
        return homes.iterator().next();
    }

    /** @return whether diagrams or forms are among them, which are bound to their deployment and so need all others in it */
    boolean needsTheRest() {
        return sent.keySet().stream().anyMatch(file -> !file.endsWith(".dmn"));
    }

    /** @return the diagrams and forms that stay as they are */
    List<ShippedModels.Model> rest() {
        return beside.stream().map(LiveModels.Live::model).filter(model -> !model.isTable()).toList();
    }

    /** @return what is not live already, word for word */
    List<ShippedModels.Model> changed(List<LiveModels.Live> live) {
        Set<String> same = new HashSet<>();
        live.stream().filter(one -> sent.containsKey(one.file()))
                .filter(one -> ShippedModels.checksum(sent.get(one.file())).equals(one.model().checksum())).forEach(one -> same.add(one.file()));
        return sent.entrySet().stream().filter(one -> !same.contains(one.getKey()))
                .map(one -> new ShippedModels.Model(one.getKey(), one.getValue())).toList();
    }

    Map<String, byte[]> besideByName() {
        return beside.stream().collect(Collectors.toMap(LiveModels.Live::file, one -> one.model().content()));
    }
}
