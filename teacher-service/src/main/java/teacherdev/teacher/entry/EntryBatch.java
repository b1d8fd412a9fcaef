package teacherdev.teacher.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;

/** Decides row by row what a part of a request changes, against what was read for all rows together; writes nothing itself. */
final class EntryBatch<R extends EntryRow, C> {

    private static final Text NOT_IN_SCOPE = Text.of("There is no such teacher in your scope", "您的管辖范围内没有该教师");
    private static final String CORRECTED = "corrected by the source system";

    private final Map<Integer, Holder> holders;
    private final EntryBook.Reading<R, C> reading;
    private final Map<UUID, List<Entry<C>>> byTeacher = new HashMap<>();
    private final Map<RowKey, Entry<C>> byKey = new HashMap<>();

    private final List<UUID> superseded = new ArrayList<>();
    private final List<Entry<C>> recorded = new ArrayList<>();
    private final List<Entry<C>> claimed = new ArrayList<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    EntryBatch(Map<Integer, Holder> holders, List<Entry<C>> known, EntryBook.Reading<R, C> reading) {
        this.holders = holders;
        this.reading = reading;
        known.forEach(this::hold);
    }

    /** Takes a row, or says why it fails. */
    RowResult take(BulkRow<R> row) {
        try {
            return decide(row, holder(row));
        } catch (ProblemException refusal) {
            return RowResult.failed(row, refusal);
        }
    }

    private Holder holder(BulkRow<R> row) {
        Holder holder = holders.get(row.row());
        String field = row.content().teacherId() == null ? "teacherExternalId" : "teacherId";
        if (holder == null || !holder.visible()) {
            throw ProblemException.ofField(PlatformProblem.NOT_FOUND, field, NOT_IN_SCOPE);
        }
        if (holder.mergedInto() != null) {
            throw ProblemException.ofField(
                    TeacherProblem.TEACHER_MERGED,
                    field,
                    Text.of("merged into " + holder.mergedInto(), "该档案已并入 " + holder.mergedInto()));
        }
        return holder;
    }

    private RowResult decide(BulkRow<R> row, Holder holder) {
        C content = reading.content(row.content(), holder);
        Entry<C> present = byKey.get(row.content().key());
        if (present != null && !present.teacherId().equals(holder.id())) {
            throw ProblemException.ofField(
                    TeacherProblem.KEY_OF_ANOTHER_TEACHER, "externalId", TeacherProblem.KEY_OF_ANOTHER_TEACHER.title());
        }
        if (present != null) {
            return reading.isKnown(content, present.content())
                    ? RowResult.of(row, RowStatus.UNCHANGED, present.id())
                    : correct(row, content, present, holder);
        }
        Optional<Entry<C>> same = held(holder).stream()
                .filter(entry -> entry.key() == null && reading.isKnown(content, entry.content()))
                .findFirst();
        if (same.isPresent()) {
            claimed.add(rekeyed(same.get(), row.content().key()));
            return RowResult.of(row, RowStatus.UNCHANGED, same.get().id());
        }
        reading.check(row.content(), content, contents(holder, null), holder, true);
        return record(row, content, holder, null);
    }

    private RowResult correct(BulkRow<R> row, C content, Entry<C> present, Holder holder) {
        reading.check(row.content(), content, contents(holder, present), holder, false);
        let(present);
        superseded.add(present.id());
        return record(row, content, holder, present);
    }

    private RowResult record(BulkRow<R> row, C content, Holder holder, Entry<C> present) {
        String stated = row.content().reason();
        String reason = present == null || stated != null ? stated : CORRECTED;
        Entry<C> entry = new Entry<>(
                Ids.next(), holder.id(), row.content().key(), content, present == null ? null : present.id(), reason);
        recorded.add(entry);
        changed.add(holder.id());
        hold(entry);
        return RowResult.of(row, present == null ? RowStatus.CREATED : RowStatus.UPDATED, entry.id());
    }

    private Entry<C> rekeyed(Entry<C> entry, RowKey key) {
        let(entry);
        Entry<C> keyed =
                new Entry<>(entry.id(), entry.teacherId(), key, entry.content(), entry.corrects(), entry.reason());
        hold(keyed);
        return keyed;
    }

    private List<C> contents(Holder holder, Entry<C> without) {
        return held(holder).stream()
                .filter(entry -> without == null || !entry.id().equals(without.id()))
                .map(Entry::content)
                .toList();
    }

    private List<Entry<C>> held(Holder holder) {
        return byTeacher.getOrDefault(holder.id(), List.of());
    }

    private void hold(Entry<C> entry) {
        byTeacher.computeIfAbsent(entry.teacherId(), _ -> new ArrayList<>()).add(entry);
        if (entry.key() != null) {
            byKey.put(entry.key(), entry);
        }
    }

    private void let(Entry<C> entry) {
        byTeacher.get(entry.teacherId()).remove(entry);
    }

    List<UUID> superseded() {
        return superseded;
    }

    List<Entry<C>> recorded() {
        return recorded;
    }

    List<Entry<C>> claimed() {
        return claimed;
    }

    List<UUID> changed() {
        return List.copyOf(changed);
    }
}
