package teacherdev.teacher.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An administrative division. */
@Entity
@Table(name = "region")
class Region {

    @Id
    private String code;

    @Column
    private String name;

    @Column
    private String parent;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> path;

    Region() {}

    static Region below(Region parent, String code, String name) {
        Region region = new Region();
        region.code = code;
        region.name = name;
        region.parent = parent.code;
        region.path = extended(parent.path, code);
        return region;
    }

    static List<String> extended(List<String> path, String code) {
        List<String> extended = new ArrayList<>(path);
        extended.add(code);
        return extended;
    }

    String code() {
        return code;
    }

    List<String> path() {
        return path;
    }
}
