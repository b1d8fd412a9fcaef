package teacherdev.violations.thing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity with hours in binary floating point. */
@Entity
public class Thing {

    @Id
    public long id;

    public double hours;
}
