package nl.klachtkracht.process.access;

import java.util.Arrays;

/** The groups that come with the product. */
enum StaffGroup {

    AGENT("agent", "Agents"),
    TEAM_LEAD("team-lead", "Team leads"),
    DEPARTMENT_WAREHOUSE("department-warehouse", "Warehouse"),
    DEPARTMENT_BILLING("department-billing", "Billing"),
    DEPARTMENT_WAREHOUSE_HEAD("department-warehouse-head", "Head of the warehouse"),
    DEPARTMENT_BILLING_HEAD("department-billing-head", "Head of billing"),
    DIRECTOR("director", "Directors"),
    MANAGER("manager", "Managers"),
    PROCESS_OWNER("process-owner", "Process owners"),
    FINANCE("finance", "Finance"),
    ADMIN("camunda-admin", "Administrators");

    private final String id;
    private final String label;

    StaffGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    static String[] ids() {
        return Arrays.stream(values()).map(StaffGroup::id).toArray(String[]::new);
    }
}
