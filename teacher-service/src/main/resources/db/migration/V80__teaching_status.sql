create table teaching_status (
    plan_id       uuid primary key,
    teacher_id    uuid        not null,
    status        text        not null,
    order_version bigint      not null,
    changed_at    timestamptz not null,
    constraint teaching_status_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint teaching_status_known check (status in ('OFF_TEACHING', 'TEACHING', 'MOVED'))
);
create index teaching_status_teacher on teaching_status (teacher_id, changed_at desc); -- the present status of a teacher
comment on table teaching_status is 'Whether a person on a below-standard plan teaches, as evaluation-service ordered; one row per plan';
comment on column teaching_status.order_version is 'The version of the plan whose order was carried out last; an older order changes nothing';
