-- What an assessment counts with by default; an installation, a county or a school adopts its own from a day on.
-- Sources: 《事业单位工作人员考核规定》 (20 % / 25 %, rounded down; half a year of leave: no grade), 公示 of five working days.
insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by)
values ('019a0000-0000-7000-8000-000000000001', 'ASSESSMENT', 'CN', array['CN'], 1, date '2000-01-01',
        '{"excellentShare":"0.20","rewardedExcellentShare":"0.25","excellentFrom":"90","qualifiedFrom":"70","basicallyQualifiedFrom":"60","leaveShareMax":"0.50","managementShare":"0.50","publicationWorkingDays":5,"sampleMin":5,"cellMin":5}',
        timestamptz '2000-01-01T00:00:00Z', 'teacherdev');

create table evaluation_cycle (
    id                     uuid primary key,
    organisation           text        not null,
    path                   text[]      not null,
    name                   text        not null,
    kind                   text        not null,
    starts_on              date        not null,
    ends_on                date        not null,
    census_on              date        not null,
    scheme_id              uuid        not null,
    scheme_hash            text        not null,
    score_step             text        not null,
    grade_step             text,
    management_scheme_id   uuid,
    management_scheme_hash text,
    management_score_step  text,
    state                  text        not null,
    computations           int         not null,
    row_version            bigint      not null,
    created_at             timestamptz not null,
    created_by             text        not null,
    computed_at            timestamptz,
    published_at           timestamptz,
    locked_at              timestamptz,
    locked_by              text,
    constraint evaluation_cycle_unique unique (organisation, kind, starts_on, name),
    constraint evaluation_cycle_scheme_fk foreign key (scheme_id) references scheme (id),
    constraint evaluation_cycle_management_scheme_fk foreign key (management_scheme_id) references scheme (id),
    constraint evaluation_cycle_kind_known check (kind in ('YEAR', 'TERM', 'THREE_YEARS')),
    constraint evaluation_cycle_state_known check (state in ('OPEN', 'COMPUTED', 'PUBLISHED', 'LOCKED')),
    constraint evaluation_cycle_period check (starts_on < ends_on),
    constraint evaluation_cycle_census check (census_on between starts_on and ends_on),
    constraint evaluation_cycle_path_ends check (path[array_length(path, 1)] = organisation),
    constraint evaluation_cycle_locked check ((state = 'LOCKED') = (locked_at is not null))
);
create index evaluation_cycle_path on evaluation_cycle using gin (path); -- list the cycles in a scope
create index evaluation_cycle_organisation on evaluation_cycle (organisation); -- list those of the nodes above
comment on table evaluation_cycle is 'An assessment of a school''s or region''s staff over a period, bound to one version of a scheme';
comment on column evaluation_cycle.ends_on is 'The first day after the period';
comment on column evaluation_cycle.census_on is 'Who works there on this day takes part';
comment on column evaluation_cycle.scheme_hash is 'SHA-256 of the adopted document that computes it';

create table evaluation_unit (
    cycle_id    uuid    not null,
    code        text    not null,
    rewarded    boolean not null default false,
    merged_into text,
    constraint evaluation_unit_pk primary key (cycle_id, code),
    constraint evaluation_unit_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint evaluation_unit_other check (merged_into <> code)
);
comment on table evaluation_unit is 'Whose share of 优秀 is counted together: by default each school, small ones may be merged into another';

create table evaluation_participant (
    id                  uuid primary key,
    cycle_id            uuid          not null,
    teacher_id          uuid          not null,
    sheet               text          not null,
    school_id           uuid          not null,
    school_code         text          not null,
    path                text[]        not null,
    unit                text          not null,
    employment_kind     text,
    stage               text,
    fte                 numeric(4, 2) not null,
    from_on             date          not null,
    to_on               date          not null,
    leave_days          int           not null,
    joined_late         boolean       not null,
    assessed            boolean       not null,
    not_assessed_reason text,
    posts               jsonb         not null,
    version             bigint        not null default 0,
    constraint evaluation_participant_unique unique (cycle_id, teacher_id, sheet),
    constraint evaluation_participant_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint evaluation_participant_sheet_known check (sheet in ('TEACHING', 'MANAGEMENT')),
    constraint evaluation_participant_reason check (assessed = (not_assessed_reason is null))
);
create index evaluation_participant_teacher on evaluation_participant (teacher_id); -- a teacher's results, marks after an event
create index evaluation_participant_path on evaluation_participant using gin (path); -- a school's people in a county's cycle
comment on table evaluation_participant is 'Who takes part, fixed on the census day; leaders carry a second sheet for management';
comment on column evaluation_participant.school_id is 'Her primary school on the census day';
comment on column evaluation_participant.posts is 'All schools where she worked that day, with shares of a post (走教)';
comment on column evaluation_participant.version is 'Grows with each event about her grade';

create table evaluation_input (
    id             uuid primary key,
    cycle_id       uuid        not null,
    participant_id uuid,
    sheet          text        not null,
    name           text        not null,
    value          jsonb       not null,
    source         text        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    superseded_at  timestamptz,
    constraint evaluation_input_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint evaluation_input_participant_fk foreign key (participant_id) references evaluation_participant (id)
);
create unique index evaluation_input_current on evaluation_input (cycle_id, participant_id, sheet, name) nulls not distinct
    where superseded_at is null; -- one present value; collecting a cycle's inputs
comment on table evaluation_input is 'Values that people entered or uploaded; without a participant: a value of the whole scheme. Never overwritten';
comment on column evaluation_input.source is 'Where the value comes from, in the words of who entered it';

create table evaluation_touch (
    participant_id uuid        not null,
    event_id       uuid        not null,
    noticed_at     timestamptz not null,
    constraint evaluation_touch_pk primary key (participant_id, event_id)
);
comment on table evaluation_touch is 'Something was learned of a participant that no computation has looked at yet. Only ever inserted by the learning side and deleted by a computation that saw the row, so that neither waits for the other and nothing is lost between them';
