package nl.klachtkracht.process.guard.safety;

import java.util.Map;

/** What a file with decision tables may hold. */
final class TableParts {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    static final Parts ALL = Parts.of(Map.of(
            "", "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "dmndi", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "dc", "http://www.omg.org/spec/DMN/20180521/DC/",
            "di", "http://www.omg.org/spec/DMN/20180521/DI/",
            "biodi", "http://bpmn.io/schema/dmn/biodi/2.0",
            "camunda", CAMUNDA,
            "modeler", "http://camunda.org/schema/modeler/1.0"), """
            @part id=reference
            @named id=reference name=words label=words

            definitions @named namespace exporter exporterVersion camunda:diagramRelationId
            definitions modeler:executionPlatform modeler:executionPlatformVersion
            decision @named camunda:historyTimeToLive=history camunda:versionTag
            description #text=words
            question #text=words
            allowedAnswers #text=words
            variable @named typeRef
            informationRequirement @part
            requiredDecision href=here
            requiredInput href=here
            inputData @named
            knowledgeSource @named
            authorityRequirement @part
            requiredAuthority href=here
            textAnnotation @part textFormat
            association @part associationDirection
            sourceRef href=here
            targetRef href=here

            decisionTable @part hitPolicy aggregation preferredOrientation outputLabel=words biodi:annotationsWidth=size
            input @named biodi:width=size
            inputExpression @part typeRef
            inputValues @part
            output @named typeRef biodi:width=size
            outputValues @part
            rule @part
            inputEntry @part
            outputEntry @part
            text #text=feel

            dmndi:DMNDI
            dmndi:DMNDiagram @part
            dmndi:Size width=size height=size
            dmndi:DMNShape @part dmnElementRef=reference isCollapsed=yes_or_no
            dmndi:DMNEdge @part dmnElementRef=reference
            dmndi:DMNLabel @part
            dc:Bounds x=size y=size width=size height=size
            di:waypoint x=size y=size
            """);

    private TableParts() {
    }
}
