package nl.klachtkracht.process.replay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klachtkracht.process.deployment.LiveModels;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.ModelGate;
import nl.klachtkracht.process.support.TableEvaluation;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Reads a file with changed tables; one that the gate would not let go live is not played either. */
@Component
class DraftReader {

    static final String MANDATE = "compensationMandate";
    static final String LAPSE = "approvalLapse";
    static final String TRIAGE = "signalTriage";
    private static final List<String> PLAYED = List.of(MANDATE, LAPSE, TRIAGE);
    private static final int MOST_BYTES = 1_000_000;
    private final ModelGate gate;
    private final LiveModels live;
    private final TableEvaluation evaluation;

    DraftReader(ModelGate gate, LiveModels live, TableEvaluation evaluation) {
        this.gate = gate;
        this.live = live;
        this.evaluation = evaluation;
    }

    /** @throws Refused when it is no such file, or could not go live, with all that speaks against it */
    Draft read(String sentAs, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refused("file", "This file has %,d bytes, and a table has at most %,d; send one table at a time.".formatted(content.length, MOST_BYTES));
        }
        Map<String, DmnDecision> decisions = decisions(content);
        List<String> played = PLAYED.stream().filter(decisions::containsKey).toList();
        if (played.isEmpty()) {
            throw new Refused("file", "Nothing on record was decided by the tables of this file; send the mandate table (%s), the lapse table (%s) or the triage table (%s)."
                    .formatted(MANDATE, LAPSE, TRIAGE));
        }
        String name = live.table(played.get(0)).map(LiveModels.File::name).orElse(nameOf(sentAs));
        Map<String, byte[]> others = new HashMap<>(live.files());
        decisions.keySet().forEach(decision -> live.table(decision).ifPresent(file -> others.remove(file.name())));
        mustPass(Map.of(name, content), others);
        return new Draft(name, new String(content, StandardCharsets.UTF_8), played, live().with(decisions));
    }

    /** @return the tables that can be played, as they are live */
    DraftTables live() {
        Map<String, DmnDecision> decisions = new HashMap<>();
        PLAYED.forEach(table -> live.table(table).ifPresent(file -> decisions.putAll(decisions(file.content()))));
        return new DraftTables(decisions, evaluation);
    }

    /** @throws Refused when it is no file with tables */
    Map<String, DmnDecision> decisions(byte[] content) {
        try {
            return evaluation.read(Dmn.readModelFromStream(new ByteArrayInputStream(content))).stream()
                    .collect(Collectors.toMap(DmnDecision::getKey, Function.identity()));
        } catch (ModelException noTable) {
            throw new Refused("file", "This is no DMN table; open it in Camunda Modeler, save it and send it again.");
        } catch (DmnEngineException | IllegalStateException unusable) {
            throw new Refused("file", "The tables of this file cannot be used; open it in Camunda Modeler, complete it and send it again.");
        }
    }

    private static String nameOf(String sentAs) {
        return sentAs == null || !sentAs.endsWith(".dmn") ? "changed.dmn" : sentAs;
    }

    private void mustPass(Map<String, byte[]> sent, Map<String, byte[]> others) {
        List<String> said = gate.judge(sent, others).stream().filter(Finding::refuses).map(Finding::sentence).toList();
        if (!said.isEmpty()) {
            throw new Refused("file", "This table could not go live.\n" + String.join("\n", said));
        }
    }
}
