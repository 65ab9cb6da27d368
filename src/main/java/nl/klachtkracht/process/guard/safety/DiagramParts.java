package nl.klachtkracht.process.guard.safety;

import java.util.Map;

/** What a diagram may hold. */
final class DiagramParts {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static final Parts ALL = Parts.of(Map.of(
            "", "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI",
            "dc", "http://www.omg.org/spec/DD/20100524/DC",
            "di", "http://www.omg.org/spec/DD/20100524/DI",
            "camunda", CAMUNDA,
            "modeler", "http://camunda.org/schema/modeler/1.0",
            "bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance"), """
            @part id=reference
            @named id=reference name=words camunda:modelerTemplate camunda:modelerTemplateVersion=number camunda:modelerTemplateIcon=words
            @node @named camunda:asyncBefore=yes_or_no camunda:asyncAfter=yes_or_no camunda:exclusive=yes_or_no camunda:jobPriority=number
            @form camunda:formRef camunda:formRefBinding camunda:formRefVersion=number
            @activity @node default=reference

            definitions @part name=words targetNamespace exporter exporterVersion camunda:diagramRelationId
            definitions modeler:executionPlatform modeler:executionPlatformVersion
            collaboration @named isClosed=yes_or_no
            participant @named processRef=reference
            messageFlow @named sourceRef=reference targetRef=reference
            process @named isExecutable=yes isClosed=yes_or_no camunda:versionTag camunda:historyTimeToLive=history camunda:isStartableInTasklist=yes_or_no
            process camunda:jobPriority=number camunda:candidateStarterGroups=people camunda:candidateStarterUsers=people
            laneSet @named
            lane @named
            flowNodeRef #text=reference
            documentation @part textFormat #text=words
            extensionElements
            incoming #text=reference
            outgoing #text=reference
            message @named
            error @named errorCode
            textAnnotation @part textFormat
            text #text=words
            association @part sourceRef=reference targetRef=reference associationDirection
            group @part categoryValueRef=reference
            category @named
            categoryValue @part value=words

            sequenceFlow @named sourceRef=reference targetRef=reference
            conditionExpression @part xsi:type=formal #text=condition
            startEvent @node @form isInterrupting=yes_or_no camunda:initiator=variable
            endEvent @node
            intermediateCatchEvent @node
            intermediateThrowEvent @node
            boundaryEvent @node attachedToRef=reference cancelActivity=yes_or_no
            messageEventDefinition @part messageRef=reference camunda:delegateExpression=step
            timerEventDefinition @part
            timeDate @part xsi:type=formal #text=moment
            timeDuration @part xsi:type=formal #text=duration
            errorEventDefinition @part errorRef=reference camunda:errorCodeVariable=variable camunda:errorMessageVariable=variable
            terminateEventDefinition @part
            exclusiveGateway @activity gatewayDirection
            inclusiveGateway @activity gatewayDirection
            parallelGateway @node gatewayDirection
            eventBasedGateway @node gatewayDirection
            task @activity
            manualTask @activity
            receiveTask @activity messageRef=reference
            serviceTask @activity camunda:delegateExpression=step
            sendTask @activity camunda:delegateExpression=step
            businessRuleTask @activity camunda:decisionRef camunda:decisionRefBinding camunda:decisionRefVersion=number
            businessRuleTask camunda:decisionRefVersionTag camunda:mapDecisionResult camunda:resultVariable=variable
            userTask @activity @form camunda:assignee=person camunda:candidateUsers=people camunda:candidateGroups=groups
            userTask camunda:dueDate=moment camunda:followUpDate=moment camunda:priority=number
            subProcess @activity triggeredByEvent=yes_or_no
            callActivity @activity calledElement camunda:calledElementBinding camunda:calledElementVersion=number camunda:calledElementVersionTag
            multiInstanceLoopCharacteristics @part isSequential=yes_or_no camunda:collection=list camunda:elementVariable=variable
            multiInstanceLoopCharacteristics camunda:asyncBefore=yes_or_no camunda:asyncAfter=yes_or_no camunda:exclusive=yes_or_no
            loopCardinality @part xsi:type=formal #text=times
            completionCondition @part xsi:type=formal #text=condition

            camunda:in businessKey=case source=variable target=variable variables=all local=yes_or_no
            camunda:out source=variable target=variable variables=all local=yes_or_no
            camunda:failedJobRetryTimeCycle #text=retries
            camunda:properties
            camunda:property @part name=words value=words

            @shape id=reference bpmnElement=reference bioc:stroke=colour bioc:fill=colour
            @shape color:background-color=colour color:border-color=colour color:color=colour
            bpmndi:BPMNDiagram @part name=words documentation=words resolution=size
            bpmndi:BPMNPlane @shape
            bpmndi:BPMNShape @shape isExpanded=yes_or_no isMarkerVisible=yes_or_no isHorizontal=yes_or_no isMessageVisible=yes_or_no
            bpmndi:BPMNShape choreographyActivityShape=reference participantBandKind
            bpmndi:BPMNEdge @shape sourceElement=reference targetElement=reference messageVisibleKind
            bpmndi:BPMNLabel @part labelStyle=reference color:color=colour
            bpmndi:BPMNLabelStyle @part
            dc:Bounds x=size y=size width=size height=size
            dc:Font name=words size=size isBold=yes_or_no isItalic=yes_or_no isUnderline=yes_or_no isStrikeThrough=yes_or_no
            di:waypoint x=size y=size
            """);

    private DiagramParts() {
    }
}
