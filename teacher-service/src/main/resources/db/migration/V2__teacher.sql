create table teacher (
    id              uuid primary key,
    source_system   text        not null,
    external_id     text        not null,
    identity_number bytea,
    identity_index  bytea,
    status          text        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    constraint teacher_external_id_unique unique (source_system, external_id),
    constraint teacher_identity_unique unique (identity_index),
    constraint teacher_status_known check (status in ('ACTIVE', 'ON_LEAVE', 'LEFT', 'RETIRED'))
);
comment on table teacher is 'The person and the lock of everything that belongs to her; what varies in time is in other tables';
comment on column teacher.identity_number is 'GB 11643 number, encrypted';
comment on column teacher.identity_index is 'Keyed hash of the identity number, for finding duplicates';

-- History is bitemporal: valid_* say when it holds in the world (valid_to exclusive, null = open), recorded_at and
-- superseded_at say when we knew it. A correction supersedes rows and never changes or deletes them.
create table profile (
    id              uuid primary key,
    teacher_id      uuid        not null,
    valid_from      date        not null,
    valid_to        date,
    recorded_at     timestamptz not null,
    superseded_at   timestamptz,
    name            text        not null,
    gender          text        not null,
    birth_date      date,
    subjects        text[]      not null,
    stage           text        not null,
    employment_kind text        not null,
    constraint profile_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint profile_period check (valid_to > valid_from),
    constraint profile_one_at_a_time exclude using gist
        (teacher_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index profile_teacher on profile (teacher_id, valid_from); -- read one teacher as of a date
create index profile_name on profile (name, teacher_id) where superseded_at is null; -- list in the order of names
create index profile_name_prefix on profile (name text_pattern_ops) where superseded_at is null; -- find by surname

create table assignment (
    id            uuid primary key,
    teacher_id    uuid          not null,
    school_id     uuid          not null,
    valid_from    date          not null,
    valid_to      date,
    recorded_at   timestamptz   not null,
    superseded_at timestamptz,
    fte           numeric(3, 2) not null,
    is_primary    boolean       not null,
    constraint assignment_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint assignment_school_fk foreign key (school_id) references school (id),
    constraint assignment_period check (valid_to > valid_from),
    constraint assignment_fte_range check (fte > 0 and fte <= 1),
    constraint assignment_one_primary exclude using gist
        (teacher_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null and is_primary)
);
create index assignment_teacher on assignment (teacher_id, valid_from); -- read one teacher's places, check visibility
create index assignment_school on assignment (school_id, teacher_id) where superseded_at is null; -- list a school's staff
comment on table assignment is 'Where a teacher works; exactly one assignment a day is primary and decides attribution';
