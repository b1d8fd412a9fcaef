create table title_application (
    id              uuid primary key,
    teacher_id      uuid        not null,
    school_id       uuid        not null,
    year            int         not null,
    target          text        not null,
    special_post    boolean     not null,
    state           text        not null,
    round           int         not null,
    inputs          text        not null,
    scheme_code     text,
    scheme_hash     text,
    score           text,
    trace           text,
    published_from  date,
    published_until date,
    decided_on      date,
    version         bigint      not null,
    created_at      timestamptz not null,
    constraint title_application_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint title_application_school_fk foreign key (school_id) references school (id),
    constraint title_application_target_known check (target in ('THIRD', 'SECOND', 'FIRST', 'SENIOR', 'FULL_SENIOR')),
    constraint title_application_state_known check (state in
        ('DRAFT', 'SUBMITTED', 'SCHOOL_REVIEWED', 'PUBLISHED', 'APPROVED', 'REJECTED', 'RETURNED', 'WITHDRAWN')),
    constraint title_application_published check (published_until >= published_from)
);
create unique index title_application_open on title_application (teacher_id, year, target)
    where state not in ('REJECTED', 'WITHDRAWN');
create index title_application_school on title_application (school_id, year, target, id); -- rank a school, list its applications
create index title_application_teacher on title_application (teacher_id, id); -- list one's own
comment on table title_application is 'Applications for titles 职称申报; how each came to its state is in title_application_entry';
comment on column title_application.inputs is 'What the scoring scheme asks for, as JSON';
comment on column title_application.score is 'Exact: a decimal, or a fraction such as 643/6';

create table title_application_entry (
    id             uuid primary key,
    application_id uuid        not null,
    sequence       int         not null,
    state          text        not null,
    round          int         not null,
    occurred_at    timestamptz not null,
    actor          text        not null,
    statement      text,
    constraint title_application_entry_fk foreign key (application_id) references title_application (id),
    constraint title_application_entry_order unique (application_id, sequence)
);
comment on table title_application_entry is 'Append-only: each step of an application, with its round';

create table title_objection (
    id             uuid primary key,
    application_id uuid        not null,
    raised_at      timestamptz not null,
    raised_by      text        not null,
    statement      text        not null,
    answered_at    timestamptz,
    answered_by    text,
    answer         text,
    upheld         boolean,
    constraint title_objection_application_fk foreign key (application_id) references title_application (id),
    constraint title_objection_answered check ((answered_at is null) = (upheld is null))
);
create index title_objection_application on title_objection (application_id, id); -- the objections of an application
comment on table title_objection is 'Objections in the publication period 公示异议';

create table title_tie_decision (
    id         uuid primary key,
    school_id  uuid        not null,
    year       int         not null,
    target     text        not null,
    chosen     uuid[]      not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    constraint title_tie_decision_school_fk foreign key (school_id) references school (id)
);
create index title_tie_decision_of on title_tie_decision (school_id, year, target, decided_at desc); -- the latest decision
comment on table title_tie_decision is 'Append-only: whom a person chose among those who are equal at the cut';
