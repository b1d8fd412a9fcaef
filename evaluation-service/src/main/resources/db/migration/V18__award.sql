insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by)
values ('019a0000-0000-7000-8000-000000000004', 'AWARD', 'CN', array['CN'], 1, date '2000-01-01',
        '{"triennialAmount":"50000.00","triennialYears":"3"}', timestamptz '2000-01-01T00:00:00Z', 'teacherdev');

create table award (
    id           uuid primary key,
    organisation text           not null,
    path         text[]         not null,
    name         text           not null,
    kind         text           not null,
    year         int            not null,
    amount_each  numeric(14, 2) not null,
    total        numeric(16, 2) not null,
    created_at   timestamptz    not null,
    created_by   text           not null,
    constraint award_once unique (organisation, kind, year, name),
    constraint award_kind_known check (kind in ('TRIENNIAL', 'TARGET', 'PROGRESS', 'COMPETITION')),
    constraint award_positive check (amount_each > 0)
);
create index award_path on award using gin (path); -- list the awards in a scope
comment on table award is 'Awards and rewards of an organisation in a year: counts times an amount';

create table award_entry (
    award_id   uuid           not null,
    teacher_id uuid           not null,
    count      int            not null,
    evidence   text           not null,
    amount     numeric(14, 2) not null,
    constraint award_entry_pk primary key (award_id, teacher_id),
    constraint award_entry_award_fk foreign key (award_id) references award (id),
    constraint award_entry_count check (count > 0)
);
create index award_entry_teacher on award_entry (teacher_id); -- a teacher's own awards
comment on column award_entry.evidence is 'What shows it: the certificate, the target that was reached, the item of the competition';
