package teacherdev.teacher.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.profile.rules.IdentityNumber;

/** Keeps and shows what is hidden by default. Each full view leaves an audit row, which the teacher can read. */
@ApplicationScoped
class SeeingPrivately {

    private static final String FIELD = "private_particulars.sealed";
    private static final String SEALED = """
            select t.identity_number, p.sealed from teacher t
            left join private_particulars p on p.teacher_id = t.id and p.superseded_at is null where t.id = ?
            """;
    private static final String SUPERSEDE =
            "update private_particulars set superseded_at = ? where teacher_id = ? and superseded_at is null";
    private static final String INSERT =
            "insert into private_particulars (id, teacher_id, recorded_at, sealed) values (?, ?, ?, ?)";
    private static final String TRAIL = """
            select id, occurred_at, actor, action, purpose from audit_entry
            where subject_type = 'TEACHER' and subject_id = ? and (?::uuid is null or id < ?) order by id desc limit ?
            """;

    private final Sql sql;
    private final SensitiveFields sensitive;
    private final ObjectMapper mapper;
    private final PersonQueries persons;
    private final ChangingPersons changing;
    private final Audit audit;

    private record Traced(UUID id, ViewedEntry entry) {}

    SeeingPrivately(
            Sql sql,
            SensitiveFields sensitive,
            ObjectMapper mapper,
            PersonQueries persons,
            ChangingPersons changing,
            Audit audit) {
        this.sql = sql;
        this.sensitive = sensitive;
        this.mapper = mapper;
        this.persons = persons;
        this.changing = changing;
        this.audit = audit;
    }

    PrivateView masked(Access access, UUID teacherId) {
        persons.requireVisible(access, teacherId);
        PrivateView full = open(teacherId);
        return new PrivateView(
                full.identityNumber() == null ? null : new IdentityNumber(full.identityNumber()).masked(),
                full.particulars() == null ? null : full.particulars().masked());
    }

    /** Everything in full; who asks and why is written down in the same transaction. */
    @Transactional
    PrivateView full(Access access, UUID teacherId, String purpose) {
        persons.requireVisible(access, teacherId);
        audit.recordView(access, "IDENTITY_VIEWED", "TEACHER", teacherId, purpose);
        return open(teacherId);
    }

    @Transactional
    void keep(Access access, UUID teacherId, long expectedVersion, PrivateParticulars particulars) {
        changing.change(access, teacherId, OptionalLong.of(expectedVersion), "PRIVATE_PARTICULARS_CHANGED", now -> {
            sql.update(SUPERSEDE, now, teacherId);
            return sql.update(INSERT, Ids.next(), teacherId, now, seal(particulars));
        });
    }

    /** Who looked and who changed, the latest first. */
    Page<ViewedEntry> trail(Access access, UUID teacherId, Paging paging) {
        persons.requireVisible(access, teacherId);
        UUID before = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        Page<Traced> page = Page.of(
                sql.list(
                        TRAIL,
                        row -> new Traced(
                                row.id("id"),
                                new ViewedEntry(
                                        row.instant("occurred_at"),
                                        row.text("actor"),
                                        row.text("action"),
                                        row.text("purpose"))),
                        teacherId.toString(),
                        before,
                        before,
                        paging.rowsToRead()),
                paging,
                traced -> Cursor.of(traced.id()));
        List<ViewedEntry> entries = page.items().stream().map(Traced::entry).toList();
        return new Page<>(entries, page.next());
    }

    private PrivateView open(UUID teacherId) {
        return sql.first(
                        SEALED,
                        row -> new PrivateView(
                                row.bytes("identity_number") == null
                                        ? null
                                        : sensitive.decrypt(
                                                TeacherQueries.IDENTITY_FIELD, row.bytes("identity_number")),
                                row.bytes("sealed") == null ? null : unseal(row.bytes("sealed"))),
                        teacherId)
                .orElseThrow(PersonQueries::notFound);
    }

    private byte[] seal(PrivateParticulars particulars) {
        try {
            return sensitive.encrypt(FIELD, mapper.writeValueAsString(particulars));
        } catch (JsonProcessingException ourOwnRecord) {
            throw new IllegalStateException("particulars could not be written as JSON", ourOwnRecord);
        }
    }

    private PrivateParticulars unseal(byte[] sealed) {
        try {
            return mapper.readValue(sensitive.decrypt(FIELD, sealed), PrivateParticulars.class);
        } catch (JsonProcessingException ourOwnRecord) {
            throw new IllegalStateException("particulars could not be read", ourOwnRecord);
        }
    }
}
