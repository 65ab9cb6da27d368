package nl.klachtkracht;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A diagram as a picture: what a reader would find hard to read comes back as one sentence each. */
record Drawing(ModelFile file) {

    private static final double TOUCHES = 1;

    List<String> missing() {
        List<String> findings = new ArrayList<>();
        for (FlowNode node : nodes()) {
            if (!(node.getDiagramElement() instanceof BpmnShape)) {
                findings.add(node.getId() + " is not drawn");
            }
        }
        for (SequenceFlow flow : flows()) {
            if (!(flow.getDiagramElement() instanceof BpmnEdge)) {
                findings.add(flow.getId() + " is not drawn");
            } else if (!touches(flow.getSource(), start(flow)) || !touches(flow.getTarget(), end(flow))) {
                findings.add(flow.getId() + " does not touch what it connects");
            }
        }
        return findings;
    }

    List<String> overlappingShapes() {
        List<String> findings = new ArrayList<>();
        for (FlowNode one : nodes()) {
            for (FlowNode other : nodes()) {
                if (one.getId().compareTo(other.getId()) < 0 && !belongTogether(one, other) && box(one).intersects(box(other))) {
                    findings.add(one.getId() + " covers " + other.getId());
                }
            }
        }
        return findings;
    }

    List<String> crossingFlows() {
        List<String> findings = new ArrayList<>();
        for (SequenceFlow one : flows()) {
            for (SequenceFlow other : flows()) {
                if (one.getId().compareTo(other.getId()) < 0 && cross(one, other)) {
                    findings.add(one.getId() + " crosses " + other.getId());
                }
            }
            for (FlowNode node : nodes()) {
                if (runsThrough(one, node)) {
                    findings.add(one.getId() + " runs through " + node.getId());
                }
            }
        }
        return findings;
    }

    /** Only a flow that takes the story back to an earlier step may point to the left. */
    List<String> flowsToTheLeft() {
        return flows().stream()
                .filter(flow -> box(flow.getTarget()).getCenterX() < box(flow.getSource()).getCenterX())
                .filter(flow -> !ModelFile.reachable(flow.getTarget(), node -> false).contains(flow.getSource()))
                .map(flow -> flow.getId() + " points to the left without going back")
                .toList();
    }

    List<String> hiddenLabels() {
        List<String> findings = new ArrayList<>();
        List<Label> labels = labels();
        for (Label label : labels) {
            for (Label other : labels) {
                if (label.owner().compareTo(other.owner()) < 0 && label.box().intersects(other.box())) {
                    findings.add("label of " + label.owner() + " covers label of " + other.owner());
                }
            }
            for (FlowNode node : nodes()) {
                if (node instanceof SubProcess ? onBorder(label.box(), box(node)) : label.box().intersects(box(node))) {
                    findings.add("label of " + label.owner() + " covers " + node.getId());
                }
            }
            for (SequenceFlow flow : flows()) {
                if (lines(flow).stream().anyMatch(line -> label.box().intersectsLine(line))) {
                    findings.add("label of " + label.owner() + " covers " + flow.getId());
                }
            }
        }
        return findings;
    }

    private boolean cross(SequenceFlow one, SequenceFlow other) {
        boolean mayMeet = one.getSource() == other.getSource() || one.getTarget() == other.getTarget()
                || one.getSource() == other.getTarget() || one.getTarget() == other.getSource();
        return lines(one).stream().anyMatch(line -> lines(other).stream()
                .anyMatch(that -> mayMeet ? cutThrough(line, that) : line.intersectsLine(that)));
    }

    private static boolean cutThrough(Line2D one, Line2D other) {
        return one.relativeCCW(other.getP1()) * one.relativeCCW(other.getP2()) < 0
                && other.relativeCCW(one.getP1()) * other.relativeCCW(one.getP2()) < 0;
    }

    private boolean runsThrough(SequenceFlow flow, FlowNode node) {
        if (node == flow.getSource() || node == flow.getTarget() || contains(node, flow.getSource())) {
            return false;
        }
        return lines(flow).stream().anyMatch(box(node)::intersectsLine);
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return contains(one, other) || contains(other, one);
    }

    private static boolean contains(FlowNode outer, FlowNode inner) {
        return inner.getParentElement() == outer || inner instanceof BoundaryEvent event && event.getAttachedTo() == outer;
    }

    private static boolean onBorder(Rectangle2D label, Rectangle2D frame) {
        return frame.intersects(label) && !frame.contains(label);
    }

    private static boolean touches(FlowNode node, Point2D point) {
        Rectangle2D box = box(node);
        Rectangle2D outside = new Rectangle2D.Double(box.getX() - TOUCHES, box.getY() - TOUCHES,
                box.getWidth() + 2 * TOUCHES, box.getHeight() + 2 * TOUCHES);
        Rectangle2D inside = new Rectangle2D.Double(box.getX() + TOUCHES, box.getY() + TOUCHES,
                box.getWidth() - 2 * TOUCHES, box.getHeight() - 2 * TOUCHES);
        return outside.contains(point) && !inside.contains(point);
    }

    private Collection<FlowNode> nodes() {
        return file.each(FlowNode.class);
    }

    private Collection<SequenceFlow> flows() {
        return file.each(SequenceFlow.class);
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (FlowNode node : nodes()) {
            addLabel(labels, node.getId(), ((BpmnShape) node.getDiagramElement()).getBpmnLabel());
        }
        for (SequenceFlow flow : flows()) {
            addLabel(labels, flow.getId(), flow.getDiagramElement().getBpmnLabel());
        }
        return labels;
    }

    private static void addLabel(List<Label> labels, String owner, BpmnLabel label) {
        if (label != null) {
            labels.add(new Label(owner, rectangle(label.getBounds())));
        }
    }

    private static Rectangle2D box(FlowNode node) {
        return rectangle(((BpmnShape) node.getDiagramElement()).getBounds());
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Point2D start(SequenceFlow flow) {
        return lines(flow).get(0).getP1();
    }

    private static Point2D end(SequenceFlow flow) {
        List<Line2D> lines = lines(flow);
        return lines.get(lines.size() - 1).getP2();
    }

    private static List<Line2D> lines(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private record Label(String owner, Rectangle2D box) {
    }
}
