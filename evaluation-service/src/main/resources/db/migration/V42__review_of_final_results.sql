-- Until when a review 复核 of a final result may be asked for by default: 30 days (《事业单位工作人员申诉规定》).
insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by)
values ('019a0000-0000-7000-8000-000000000042', 'OBJECTION', 'CN', array['CN'], 1, date '2000-01-01',
        '{"reviewDays":30}', timestamptz '2000-01-01T00:00:00Z', 'teacherdev');
