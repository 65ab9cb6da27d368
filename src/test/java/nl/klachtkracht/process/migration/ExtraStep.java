package nl.klachtkracht.process.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task that a process owner draws in front of another one. */
final class ExtraStep {

    private ExtraStep() {
    }

    /** @return the model with the task, which has the form, the people and the times of the one behind it */
    static String before(String next, String id, String label, String text) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        UserTask behind = model.getModelElementById(next);
        UserTask step = model.newInstance(UserTask.class);
        step.setId(id);
        step.setName(label);
        behind.getParentElement().addChildElement(step);
        step.setCamundaFormRef(behind.getCamundaFormRef());
        step.setCamundaFormRefBinding(behind.getCamundaFormRefBinding());
        step.setCamundaAssignee(behind.getCamundaAssignee());
        step.setCamundaCandidateGroups(behind.getCamundaCandidateGroups());
        step.setCamundaDueDate(behind.getCamundaDueDate());
        step.setCamundaPriority(behind.getCamundaPriority());
        List.copyOf(behind.getIncoming()).forEach(flow -> lead(flow, behind, step));
        SequenceFlow on = model.newInstance(SequenceFlow.class);
        on.setId("flow_after_" + id);
        behind.getParentElement().addChildElement(on);
        on.setSource(step);
        on.setTarget(behind);
        step.getOutgoing().add(on);
        behind.getIncoming().add(on);
        return Bpmn.convertToString(model);
    }

    private static void lead(SequenceFlow flow, FlowNode from, FlowNode to) {
        from.getIncoming().remove(flow);
        to.getIncoming().add(flow);
        flow.setTarget(to);
    }
}
