package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** The engine's {@code audit} level, except that what a person typed into a form never reaches the engine's history. */
final class HistoryWithoutForms extends AbstractHistoryLevel {

    static final String NAME = "audit-without-forms";
    private static final int ID = 24;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return event != HistoryEventTypes.FORM_PROPERTY_UPDATE
                && HistoryLevel.HISTORY_LEVEL_AUDIT.isHistoryEventProduced(event, entity);
    }
}
