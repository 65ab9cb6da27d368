package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import java.util.function.Supplier;

/** Stands in front of every command that a person gives the engine, by whichever page or API; what the system does by itself passes. */
final class AskedByAPerson extends CommandInterceptor {

    private final Supplier<IdentityService> identities;
    private final Supplier<Objections> objections;

    AskedByAPerson(Supplier<IdentityService> identities, Supplier<Objections> objections) {
        this.identities = identities;
        this.objections = objections;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Within another command it is a step of ours that asks, though a person may have set it going.
        if (Context.getCommandContext() == null && Objections.mayConcern(command) && isSomebodyThere()) {
            objections.get().to(command).ifPresent(sentence -> {
                throw new PromiseAtStake(sentence);
            });
        }
        return next.execute(command);
    }

    private boolean isSomebodyThere() {
        Authentication login = identities.get().getCurrentAuthentication();
        return login != null && login.getUserId() != null;
    }
}
