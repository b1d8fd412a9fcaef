package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** New particulars of a cluster; its code and region stay. */
public record ClusterUpdate(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 30) String lead,
        @NotNull @Size(max = 200) Set<@NotNull @Size(max = 30) String> members) {}
