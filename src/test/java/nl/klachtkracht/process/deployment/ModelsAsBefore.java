package nl.klachtkracht.process.deployment;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.JdbcTemplate;

/** The models as a test found them: other tests share this house. */
public final class ModelsAsBefore {

    private final RepositoryService repository;
    private final JdbcTemplate database;
    private final List<String> deployments;
    private final Long change;

    public ModelsAsBefore(RepositoryService repository, JdbcTemplate database) {
        this.repository = repository;
        this.database = database;
        this.deployments = deployments();
        this.change = database.queryForObject("select coalesce(max(id), 0) from model_change", Long.class);
    }

    private List<String> deployments() {
        return database.queryForList("select id_ from act_re_deployment", String.class);
    }

    /** Whatever was deployed since then goes, with the cases that run on it and its record. */
    public void putBack() {
        deployments().stream().filter(id -> !deployments.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
        database.update("delete from model_change_file where change > ?", change);
        database.update("delete from model_change where id > ?", change);
    }
}
