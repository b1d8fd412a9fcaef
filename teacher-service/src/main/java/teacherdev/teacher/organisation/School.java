package teacherdev.teacher.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import teacherdev.platform.runtime.sql.Ids;

/** A school, or another organisation in which teachers work. */
@Entity
@Table(name = "school")
class School {

    @Id
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SchoolKind kind;

    @Column
    private String region;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> stages;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Setting setting;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> path;

    private String parent;
    private boolean weak;
    private boolean boarding;
    private long version;

    School() {}

    static School in(Region region, SchoolRequest request) {
        School school = new School();
        school.id = Ids.next();
        school.code = request.code();
        school.path = Region.extended(region.path(), request.code());
        school.region = region.code();
        school.describe(request.traits());
        return school;
    }

    /** Takes new particulars; the place in the tree stays. */
    void describe(SchoolTraits traits) {
        name = traits.name();
        kind = traits.kind();
        stages = traits.stages().stream().sorted().map(Stage::name).toList();
        setting = traits.setting();
        parent = traits.parent();
        weak = traits.weak();
        boarding = traits.boarding();
        version++;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    SchoolChanged changed() {
        return new SchoolChanged(id, code, name, kind, stages, setting, path, parent, weak, boarding);
    }
}
