package nl.klachtkracht.process.department;

/** Names of {@code department-question.bpmn}. */
public final class DepartmentQuestionProcess {

    public static final String KEY = "departmentQuestion";
    public static final String QUESTION_ASKED = "question.asked";
    public static final String NO_LONGER_NEEDED = "question.noLongerNeeded";
    public static final String ANSWER_QUESTION = "userTask_answerQuestion";

    private DepartmentQuestionProcess() {
    }
}
