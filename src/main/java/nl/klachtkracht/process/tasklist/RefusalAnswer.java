package nl.klachtkracht.process.tasklist;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import nl.klachtkracht.refusal.Refused;

import java.util.Map;

/** Tells the person at a form what to correct, in one sentence and with the status of a request that can be corrected. */
public final class RefusalAnswer implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Refused", "message", refused.getMessage(), "field", refused.field())).build();
    }
}
