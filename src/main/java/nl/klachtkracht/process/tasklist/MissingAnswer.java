package nl.klachtkracht.process.tasklist;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import nl.klachtkracht.refusal.Missing;

/** Tells the person who opens a task that the case it names is none of ours: somebody started or changed the story by hand. */
public final class MissingAnswer implements ExceptionMapper<Missing> {

    @Override
    public Response toResponse(Missing missing) {
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Missing", "message", missing.getMessage())).build();
    }
}
