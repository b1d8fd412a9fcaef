package teacherdev.teacher.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import teacherdev.platform.runtime.sql.Ids;

/** The person; whoever changes anything of hers locks this row first. */
@Entity
@Table(name = "teacher")
class Teacher {

    @Id
    private UUID id;

    @Column(name = "source_system")
    private String sourceSystem;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "identity_number")
    private byte[] identityNumber;

    @Column(name = "identity_index")
    private byte[] identityIndex;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private TeacherStatus status;

    @Column(name = "merged_into", insertable = false, updatable = false)
    private UUID mergedInto;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    Teacher() {}

    Teacher(String sourceSystem, String externalId, Instant createdAt) {
        this.id = Ids.next();
        this.sourceSystem = sourceSystem;
        this.externalId = externalId;
        this.status = TeacherStatus.ACTIVE;
        this.version = 1;
        this.createdAt = createdAt;
    }

    /** Keeps the identity number as ciphertext, with the keyed hash under which it is found again. */
    void identify(byte[] ciphertext, byte[] blindIndex) {
        identityNumber = ciphertext;
        identityIndex = blindIndex;
    }

    void nextVersion() {
        version++;
    }

    /** The record that took the place of this one; null while it stands for itself. */
    UUID mergedInto() {
        return mergedInto;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
