-- What assessments ask of a person: where she works and how much, her titles, honours, terms and leaves, and her training.
-- An event carries the full state, so each newer one replaces a person's rows.
alter table roster_school add column kind text, add column stages text[] not null default '{}', add column setting text;

alter table roster_teacher
    add column stage text,
    add column subjects text[] not null default '{}',
    add column employment_kind text,
    add column ethics_veto boolean not null default false;
comment on column roster_teacher.ethics_veto is 'A confirmed breach (师德) that excludes her; what it does is the scheme''s and the policy''s matter';

alter table roster_assignment add column fte numeric(4, 2) not null default 1.00;
create index roster_assignment_school on roster_assignment (school_id, valid_from); -- who worked at a school on a census day

create table roster_title (
    teacher_id   uuid not null,
    level        text not null,
    qualified_on date,
    appointed_on date
);
create index roster_title_teacher on roster_title (teacher_id); -- inputs of a cycle
comment on column roster_title.appointed_on is 'Years in a title count from the appointment (聘任)';

create table roster_honour (
    teacher_id uuid not null,
    kind       text not null,
    level      text not null,
    valid_from date not null,
    valid_to   date
);
create index roster_honour_teacher on roster_honour (teacher_id); -- inputs of a cycle

create table roster_term (
    teacher_id uuid not null,
    role       text not null,
    school_id  uuid,
    valid_from date not null,
    valid_to   date
);
create index roster_term_teacher on roster_term (teacher_id); -- inputs of a cycle, leaders of a census day

create table roster_leave (
    teacher_id uuid not null,
    kind       text not null,
    valid_from date not null,
    valid_to   date
);
create index roster_leave_teacher on roster_leave (teacher_id); -- days of leave in a cycle

alter table training_credit add column activity_date date;
comment on column training_credit.activity_date is 'Day of the activity; null for entries taken before it was read, which then count by their year';
create index training_credit_activity on training_credit (teacher_id, activity_date); -- hours within a cycle's period

create table training_pairing (
    pairing_id uuid primary key,
    version    bigint not null,
    kind       text   not null,
    mentor_id  uuid   not null,
    mentee_id  uuid   not null,
    status     text   not null,
    valid_from date   not null,
    valid_to   date
);
create index training_pairing_mentor on training_pairing (mentor_id); -- inputs of a cycle
create index training_pairing_mentee on training_pairing (mentee_id); -- inputs of a cycle

create table training_cycle_progress (
    teacher_id uuid           not null,
    cycle      text           not null,
    unit       text           not null,
    version    bigint         not null,
    required   numeric(10, 2) not null,
    achieved   numeric(10, 2) not null,
    constraint training_cycle_progress_pk primary key (teacher_id, cycle, unit)
);
comment on table training_cycle_progress is 'How far a teacher is in a training cycle, as training-service says';
