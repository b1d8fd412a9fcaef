package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.profile.TeacherQueries.Point;

/** Lists teachers page by page, never beyond the caller's scope. */
@ApplicationScoped
class TeacherLists {

    /** Where a list begins: the region that is asked for, if it lies within the scope, and else all of the scope. */
    private static final String REGION_OR_SCOPE =
            "(select case when r.path && ?::text[] then array[r.code] else ?::text[] end from region r where r.code = ?) as driving";

    private static final String IN_REGION = "s.path @> array[asked.region]";

    private static final String AT_SCHOOL = """
            (a.school_id = asked.school_id or (
                select true from assignment w where w.teacher_id = d.teacher and w.school_id = asked.school_id
                  and w.valid_from <= asked.day and (w.valid_to is null or w.valid_to > asked.day)
                  and w.recorded_at <= asked.known and (w.superseded_at is null or w.superseded_at > asked.known) limit 1))
            """;

    private static final String WITH_TITLE = """
            asked.title = (
                select x.level from title x where x.teacher_id = d.teacher and x.appointed_on <= asked.day
                  and x.recorded_at <= asked.known and (x.superseded_at is null or x.superseded_at > asked.known)
                order by x.since desc limit 1)
            """;

    private final Sql sql;
    private final TeacherReading reading;

    TeacherLists(Sql sql, TeacherReading reading) {
        this.sql = sql;
        this.reading = reading;
    }

    Page<TeacherView> teachers(Access access, TeacherFilter filter, Point point, Paging paging) {
        Asked asked = new Asked()
                .value("?::date as day", point.asOf())
                .value("?::timestamptz as known", point.knownAt())
                .value("?::date as today", point.today())
                .value("?::text[] as scopes", (Object) access.scopeArray())
                .value("?::int as rows", paging.rowsToRead());
        begin(asked, access.scopeArray(), filter);
        narrow(asked, filter);
        DirectoryWalk walk = walk(asked, filter);
        // The cursor carries the id alone: a name has no place in addresses and access logs.
        Optional<UUID> after = paging.after(1).map(cursor -> cursor.id(0));
        after.ifPresent(id -> asked.value("?::uuid as after_id", id));
        return Page.of(rows(walk, asked, after.isPresent()), paging, teacher -> Cursor.of(teacher.id()));
    }

    private List<TeacherView> rows(DirectoryWalk walk, Asked asked, boolean further) {
        List<TeacherView> rows = sql.list(walk.ofPlace(asked, further), reading::view, asked.parameters());
        return rows.isEmpty() ? sql.list(walk.ofPlaces(asked, further), reading::view, asked.parameters()) : rows;
    }

    private static void begin(Asked asked, String[] scopes, TeacherFilter filter) {
        if (filter.school() != null) {
            asked.value("array[?::text] as driving", filter.school());
        } else if (filter.region() != null) {
            asked.value(REGION_OR_SCOPE, scopes, scopes, filter.region());
        } else {
            asked.value("?::text[] as driving", (Object) scopes);
        }
    }

    private static void narrow(Asked asked, TeacherFilter filter) {
        asked.only(filter.title(), "?::text as title", WITH_TITLE)
                .only(filter.region(), "?::text as region", IN_REGION)
                .only(filter.school(), "(select id from school where code = ?) as school_id", AT_SCHOOL)
                .only(filter.status(), "?::text as status", "t.status = asked.status")
                .only(filter.stage(), "?::text as stage", "p.stage = asked.stage")
                .only(filter.subject(), "?::text as subject", "p.subjects @> array[asked.subject]");
    }

    private static DirectoryWalk walk(Asked asked, TeacherFilter filter) {
        if (filter.name() == null) {
            return byName(asked, filter);
        }
        NamePrefix name = new NamePrefix(filter.name());
        if (name.isLatin()) {
            asked.value("?::text as pinyin", name.pinyin())
                    .value("?::text as pinyin_end", name.pinyinEnd())
                    .bound("d.pinyin >= asked.pinyin and d.pinyin < asked.pinyin_end");
            return DirectoryWalk.BY_PINYIN;
        }
        asked.only(name.text(), "?::text as beginning", "starts_with(d.name, asked.beginning)");
        if (!name.han().isEmpty()) {
            asked.value("?::text as han", name.han())
                    .value("?::text as han_end", name.hanEnd())
                    .bound("d.name >= asked.han and d.name < asked.han_end");
        }
        return byName(asked, filter);
    }

    private static DirectoryWalk byName(Asked asked, TeacherFilter filter) {
        if (filter.title() == null) {
            return DirectoryWalk.BY_NAME;
        }
        asked.bound("d.level = asked.title");
        return DirectoryWalk.BY_NAME_OF_TITLE;
    }
}
