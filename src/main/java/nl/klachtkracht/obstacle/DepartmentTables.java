package nl.klachtkracht.obstacle;

/** The table a process owner keeps for questions to departments; the newest version answers. */
public interface DepartmentTables {

    DepartmentClock clock(String department, Urgency urgency);
}
