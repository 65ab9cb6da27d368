package nl.klachtkracht.obstacle;

/** Reaches the people who answer questions and take away obstacles. */
public interface Departments {

    /** Puts a question on the list of its department, in the caller's transaction. */
    void begin(DepartmentQuestion question);

    /** Puts an open question before one more group, and writes to everybody in it. */
    void tell(QuestionStep step, DepartmentQuestion question, String group);

    /** Writes to the problem owner that the answer is there. */
    void tellAnswer(DepartmentQuestion question);

    /** Writes to those who can take away what stands in the way. */
    void tellRaised(RaisedObstacle raised);
}
