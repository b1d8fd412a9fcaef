-- What other services decided, as their events tell: the grade of a year and the progress of a training cycle.
create table yearly_grade (
    teacher_id  uuid    not null,
    cycle_id    uuid    not null,
    year        int     not null,
    grade       text    not null,
    final       boolean not null,
    row_version bigint  not null,
    constraint yearly_grade_pk primary key (teacher_id, cycle_id)
);
comment on table yearly_grade is 'Grades that evaluation-service decided; no foreign keys, events arrive in any order';

create table training_progress (
    teacher_id  uuid           not null,
    cycle       text           not null,
    unit        text           not null,
    required    numeric(10, 2) not null,
    achieved    numeric(10, 2) not null,
    starts_on   date,
    ends_on     date,
    row_version bigint         not null,
    constraint training_progress_pk primary key (teacher_id, cycle, unit)
);
comment on table training_progress is 'How far a teacher is in a training cycle, as training-service tells';

create table registration (
    id          uuid primary key,
    teacher_id  uuid        not null,
    from_day    date        not null,
    until_day   date        not null,
    result      text        not null,
    reasons     text[]      not null,
    decided_on  date        not null,
    next_due    date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint registration_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint registration_result_known check (result in ('QUALIFIED', 'POSTPONED', 'UNQUALIFIED')),
    constraint registration_period check (until_day > from_day),
    constraint registration_once unique (teacher_id, until_day)
);
create index registration_teacher on registration (teacher_id, decided_on desc); -- the latest of a teacher
comment on table registration is 'Five-year registrations 定期注册, as they were decided from the facts of the period';
