-- What somebody says against her pay statement, and the answer. The statement itself is never changed by it.
create table pay_objection (
    id           uuid primary key,
    statement_id uuid        not null,
    pool_id      uuid        not null,
    run_id       uuid        not null,
    teacher_id   uuid        not null,
    statement    text        not null,
    raised_at    timestamptz not null,
    raised_by    text        not null,
    decision     text,
    answer       text,
    answered_at  timestamptz,
    answered_by  text,
    row_version  bigint      not null,
    constraint pay_objection_statement_fk foreign key (statement_id) references pay_statement (id),
    constraint pay_objection_pool_fk foreign key (pool_id) references pay_pool (id),
    constraint pay_objection_decision_known check (decision in ('UPHELD', 'REJECTED')),
    constraint pay_objection_answered check ((decision is null) = (answer is null) and (decision is null) = (answered_at is null))
);
create index pay_objection_pool on pay_objection (pool_id, id); -- the list of a pool, what holds up its lock
create unique index pay_objection_open_once on pay_objection (statement_id) where decision is null; -- one question at a time
comment on table pay_objection is 'An objection to a pay statement that was shown, with its answer; free text of persons, erased with them';
comment on column pay_objection.run_id is 'The version that it is against; an upheld one needs a later version';
