package nl.klachtkracht;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.JdbcTemplate;

/** The models as a test found them: other tests share this house. */
public final class ModelsAsBefore {

    private final RepositoryService repository;
    private final JdbcTemplate database;
    private final List<String> deployments;

    public ModelsAsBefore(RepositoryService repository, JdbcTemplate database) {
        this.repository = repository;
        this.database = database;
        this.deployments = deployments();
    }

    private List<String> deployments() {
        return database.queryForList("select id_ from act_re_deployment", String.class);
    }

    /** Whatever was deployed since then goes, with the cases that run on it and its record. */
    public void putBack() {
        deployments().stream().filter(id -> !deployments.contains(id)).forEach(this::forget);
    }

    private void forget(String deployment) {
        repository.deleteDeployment(deployment, true);
        database.update("delete from model_change_file where change in (select id from model_change where deployment = ?)", deployment);
        database.update("delete from model_change where deployment = ?", deployment);
    }
}
