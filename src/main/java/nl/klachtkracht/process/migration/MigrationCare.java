package nl.klachtkracht.process.migration;

import nl.klachtkracht.clock.ClockKeeper;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts the care for running promises into the engine itself, so that no page and no API leads around it. */
@Component
final class MigrationCare extends AbstractProcessEnginePlugin {

    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<ClockKeeper> clocks;

    MigrationCare(ObjectProvider<JdbcClient> database, ObjectProvider<ClockKeeper> clocks) {
        this.database = database;
        this.clocks = clocks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Supplier<CarefulMove> care = () -> new CarefulMove(database.getObject(), clocks.getObject());
        engine.setCustomBatchJobHandlers(with(engine.getCustomBatchJobHandlers(), new CarefulBatch(care, database::getObject)));
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired(),
                new AskedByAPerson(engine::getIdentityService, () -> new Objections(new Stakes(database.getObject())))));
        engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired(), new MovedAtOnce(care)));
    }

    private static <T> List<T> with(List<T> those, T another) {
        List<T> all = new ArrayList<>(those == null ? List.of() : those);
        all.add(another);
        return all;
    }
}
