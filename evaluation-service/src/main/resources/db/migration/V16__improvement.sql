-- How long each step of the below-standard path may take by default, in days.
insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by)
values ('019a0000-0000-7000-8000-000000000002', 'IMPROVEMENT', 'CN', array['CN'], 1, date '2000-01-01',
        '{"OFF_TEACHING_ORDERED":7,"TRAINING_ORDERED":30,"TRAINING":180,"REASSESSMENT":30,"REINSTATEMENT_ORDERED":7,"MOVE_ORDERED":60}',
        timestamptz '2000-01-01T00:00:00Z', 'teacherdev');

create table improvement_plan (
    id              uuid primary key,
    teacher_id      uuid        not null,
    cycle_id        uuid        not null,
    school_id       uuid        not null,
    path            text[]      not null,
    state           text        not null,
    due_on          date,
    attention_since timestamptz,
    version         bigint      not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    constraint improvement_plan_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint improvement_plan_state_known check (state in ('OFF_TEACHING_ORDERED', 'TRAINING_ORDERED', 'TRAINING',
        'REASSESSMENT', 'REINSTATEMENT_ORDERED', 'MOVE_ORDERED', 'REINSTATED', 'MOVED')),
    constraint improvement_plan_due check ((state in ('REINSTATED', 'MOVED')) = (due_on is null))
);
create unique index improvement_plan_open on improvement_plan (teacher_id) where due_on is not null; -- one open plan per person
create index improvement_plan_due on improvement_plan (due_on) where due_on is not null and attention_since is null; -- the sweep
create index improvement_plan_path on improvement_plan using gin (path); -- list the plans in a scope
comment on table improvement_plan is 'The below-standard path of a person, across the services; each row is the state of one process';
comment on column improvement_plan.attention_since is 'A step took too long or failed: a person has to look. Nothing follows from it by itself';

create table improvement_step (
    plan_id     uuid        not null,
    version     bigint      not null,
    state       text        not null,
    note        text,
    occurred_at timestamptz not null,
    caused_by   text        not null,
    constraint improvement_step_pk primary key (plan_id, version),
    constraint improvement_step_plan_fk foreign key (plan_id) references improvement_plan (id)
);
comment on table improvement_step is 'How a plan came to its state; append-only';
