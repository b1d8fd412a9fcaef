package teacherdev.violations.thing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Goes to the repository itself, permits everybody, and hands out an entity. */
@Path("/things")
public class ThingResource {

    private final ThingRepository things = new ThingRepository();

    @GET
    public Thing thing() {
        return things.other() == null ? new Thing() : null;
    }
}
