create table programme (
    id         uuid        primary key,
    owner      text        not null,
    path       text[]      not null,
    name       text        not null,
    year       int         not null,
    created_at timestamptz not null,
    constraint programme_name_unique unique (owner, year, name),
    constraint programme_path_ends_with_owner check (path[array_length(path, 1)] = owner)
);
create index programme_path on programme using gin (path); -- list programmes within a scope
comment on table programme is 'What an organisation plans to train in a year, and the money for it';

create table budget_entry (
    id           uuid           primary key,
    programme_id uuid           not null,
    kind         text           not null,
    amount       numeric(14, 2) not null,
    purpose      text           not null,
    session_id   uuid,
    recorded_at  timestamptz    not null,
    recorded_by  text           not null,
    constraint budget_entry_programme_fk foreign key (programme_id) references programme (id),
    constraint budget_entry_kind_known check (kind in ('ALLOTTED', 'SPENT')),
    constraint budget_entry_not_zero check (amount <> 0)
);
create index budget_entry_programme on budget_entry (programme_id, id); -- a programme's book and its balance
comment on table budget_entry is 'The book of a programme''s money: append-only; a mistake is taken back by its opposite amount';
create trigger budget_entry_append_only before update or delete on budget_entry
    for each row execute function credit_entry_is_append_only();

create table course (
    id                   uuid          primary key,
    version              bigint        not null,
    owner                text          not null,
    path                 text[]        not null,
    programme_id         uuid,
    title                text          not null,
    course_level         text          not null,
    form                 text          not null,
    hours                numeric(6, 2) not null,
    category             text          not null,
    elective             boolean       not null,
    topics               text[]        not null,
    stages               text[]        not null,
    subjects             text[]        not null,
    prerequisites        uuid[]        not null,
    attendance_share_min numeric(3, 2) not null,
    notes_required       boolean       not null,
    report_required      boolean       not null,
    status               text          not null,
    created_at           timestamptz   not null,
    constraint course_programme_fk foreign key (programme_id) references programme (id),
    constraint course_path_ends_with_owner check (path[array_length(path, 1)] = owner),
    constraint course_status_known check (status in ('DRAFT', 'OFFERED', 'CLOSED')),
    constraint course_hours_positive check (hours > 0),
    constraint course_share_range check (attendance_share_min >= 0 and attendance_share_min <= 1)
);
create index course_path on course using gin (path); -- list courses within a scope
create index course_owner on course (owner, id); -- list what an organisation offers to those below it
comment on table course is 'What can be learned, for whom, and what it takes to pass';
comment on column course.topics is 'What it teaches; mandatory topics and diagnosed needs are met by them';

create table session (
    id          uuid        primary key,
    version     bigint      not null,
    course_id   uuid        not null,
    owner       text        not null,
    path        text[]      not null,
    first_day   date        not null,
    last_day    date        not null,
    enrol_until date        not null,
    place       text        not null,
    capacity    int         not null,
    half_days   int         not null,
    trainers    text[]      not null,
    status      text        not null,
    created_at  timestamptz not null,
    constraint session_course_fk foreign key (course_id) references course (id),
    constraint session_days check (last_day >= first_day),
    constraint session_capacity_positive check (capacity > 0),
    constraint session_half_days_positive check (half_days > 0),
    constraint session_status_known check (status in ('OPEN', 'COMPLETED', 'CANCELLED'))
);
create index session_course on session (course_id, first_day, id); -- a course's sessions
create index session_path on session using gin (path); -- list sessions within a scope
create index session_owner on session (owner, id); -- list what an organisation offers to those below it
comment on table session is 'A course held once: when, where, for how many';

create table enrolment (
    id              uuid        primary key,
    session_id      uuid        not null,
    teacher_id      uuid        not null,
    school_id       uuid,
    state           text        not null,
    notes_reviewed  boolean     not null default false,
    report_given    boolean     not null default false,
    credit_entry_id uuid,
    credit_failure  text,
    enrolled_at     timestamptz not null,
    enrolled_by     text        not null,
    constraint enrolment_session_fk foreign key (session_id) references session (id),
    constraint enrolment_once unique (session_id, teacher_id),
    constraint enrolment_state_known check (state in ('ENROLLED', 'WAITING', 'WITHDRAWN', 'PASSED', 'FAILED'))
);
create index enrolment_teacher on enrolment (teacher_id, session_id); -- a teacher's sessions; when she was last sent out
create index enrolment_uncredited on enrolment (session_id) where state = 'PASSED' and credit_entry_id is null; -- what is still to be booked
comment on column enrolment.school_id is 'Her primary school on the first day; null when none is known';

create table attendance (
    session_id  uuid        not null,
    teacher_id  uuid        not null,
    half_day    int         not null,
    present     boolean     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint attendance_pk primary key (session_id, teacher_id, half_day),
    constraint attendance_enrolment_fk foreign key (session_id, teacher_id) references enrolment (session_id, teacher_id),
    constraint attendance_half_day_positive check (half_day > 0)
);
comment on table attendance is 'Who was there, by half day; the latest word counts';

create table session_feedback (
    session_id uuid        not null,
    teacher_id uuid        not null,
    rating     int         not null,
    comment    text        not null,
    given_at   timestamptz not null,
    constraint session_feedback_pk primary key (session_id, teacher_id),
    constraint session_feedback_enrolment_fk foreign key (session_id, teacher_id) references enrolment (session_id, teacher_id),
    constraint session_feedback_rating check (rating between 1 and 5)
);
comment on table session_feedback is 'What those who attended say; shown as counts only';

create table training_need (
    teacher_id  uuid        not null,
    topic       text        not null,
    source      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint training_need_pk primary key (teacher_id, topic)
);
comment on table training_need is 'What a diagnosis found that a teacher should learn; recommended electives follow from it';
