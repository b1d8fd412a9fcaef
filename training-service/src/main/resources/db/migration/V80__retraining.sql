create table retraining (
    plan_id       uuid primary key,
    teacher_id    uuid        not null,
    school_id     uuid        not null,
    state         text        not null,
    due_on        date        not null,
    note          text,
    order_version bigint      not null,
    version       bigint      not null,
    changed_at    timestamptz not null,
    constraint retraining_state_known check (state in ('ENROLLED', 'COMPLETED', 'FAILED'))
);
create index retraining_open on retraining (school_id) where state = 'ENROLLED'; -- who is to be trained, by school
comment on table retraining is 'Training of people on a below-standard plan, as evaluation-service ordered; one row per plan';
