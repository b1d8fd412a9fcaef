-- Performance pay. A pool belongs to an organisation and is divided into parts; runs compute who gets what, each with a
-- version; statements are what one run says to one recipient; the journal is where money moves.
create table pay_pool (
    id                uuid primary key,
    parent_id         uuid,
    scope             text           not null,
    path              text[]         not null,
    recipients        text           not null,
    name              text           not null,
    year              int            not null,
    amount            numeric(16, 2) not null,
    last_year_payroll numeric(16, 2),
    floor_percent     numeric(7, 4),
    state             text           not null,
    plan              text,
    row_version       bigint         not null,
    created_at        timestamptz    not null,
    created_by        text           not null,
    constraint pay_pool_parent foreign key (parent_id) references pay_pool,
    constraint pay_pool_child_once unique (parent_id, scope),
    constraint pay_pool_recipients_known check (recipients in ('SCHOOLS', 'STAFF')),
    constraint pay_pool_state_known check (state in ('OPEN', 'PREVIEW', 'PUBLISHED', 'LOCKED')),
    constraint pay_pool_not_negative check (amount >= 0),
    constraint pay_pool_path_ends_with_scope check (path[array_length(path, 1)] = scope)
);
create index pay_pool_path on pay_pool using gin (path); -- list the pools in a scope
create index pay_pool_scope on pay_pool (scope, year); -- list the pools of one organisation
comment on table pay_pool is 'Money for performance pay of an organisation and a year';
comment on column pay_pool.parent_id is 'The pool that this one was paid out of, if any';
comment on column pay_pool.plan is 'How it is to be divided, as JSON; each run keeps the plan that it followed';

create table pay_fund (
    pool_id  uuid           not null,
    position int            not null,
    name     text           not null,
    amount   numeric(16, 2) not null,
    cap      numeric(16, 2),
    constraint pay_fund_pk primary key (pool_id, position),
    constraint pay_fund_pool foreign key (pool_id) references pay_pool,
    constraint pay_fund_within_cap check (amount >= 0 and (cap is null or amount <= cap))
);
comment on table pay_fund is 'Where the money of a pool comes from; a fund may give at most its cap';

create table pay_part (
    pool_id  uuid           not null,
    position int            not null,
    code     text           not null,
    name     text           not null,
    percent  numeric(9, 6)  not null,
    amount   numeric(16, 2) not null,
    constraint pay_part_pk primary key (pool_id, code),
    constraint pay_part_pool foreign key (pool_id) references pay_pool,
    constraint pay_part_position unique (pool_id, position)
);
comment on table pay_part is 'The sub-pools of a pool; the journal says what is left of each';

create table pay_recipient (
    pool_id      uuid not null,
    position     int  not null,
    recipient_id text not null,
    content      text not null,
    constraint pay_recipient_pk primary key (pool_id, recipient_id),
    constraint pay_recipient_position unique (pool_id, position),
    constraint pay_recipient_pool foreign key (pool_id) references pay_pool
);
comment on table pay_recipient is 'Who is to be considered in the next run, with what was uploaded for her as JSON; statements keep their own copy';

create table pay_run (
    id               uuid primary key,
    pool_id          uuid        not null,
    version          int         not null,
    state            text        not null,
    reason           text,
    base_run_id      uuid,
    plan             text        not null,
    scheme_id        uuid,
    scheme_hash      text,
    engine_version   text        not null,
    people           int         not null,
    gini             numeric(9, 6),
    flat             boolean     not null default false,
    computed_at      timestamptz not null,
    computed_by      text        not null,
    published_on     date,
    publication_ends date,
    locked_at        timestamptz,
    locked_by        text,
    constraint pay_run_version unique (pool_id, version),
    constraint pay_run_pool foreign key (pool_id) references pay_pool,
    constraint pay_run_base foreign key (base_run_id) references pay_run,
    constraint pay_run_state_known check (state in ('PREVIEW', 'PUBLISHED', 'LOCKED', 'CORRECTED', 'SUPERSEDED')),
    constraint pay_run_locked check (state not in ('LOCKED', 'CORRECTED') or locked_at is not null)
);
create unique index pay_run_locked_once on pay_run (pool_id) where state = 'LOCKED'; -- one run at most is being paid
comment on table pay_run is 'One computing of a pool; SUPERSEDED before it was locked, CORRECTED after';
comment on column pay_run.base_run_id is 'The locked run that this one corrects';

create table pay_run_part (
    run_id      uuid           not null,
    part        text           not null,
    amount      numeric(16, 2) not null,
    allocated   numeric(16, 2) not null,
    recycled    numeric(16, 2) not null,
    unallocated numeric(16, 2) not null,
    constraint pay_run_part_pk primary key (run_id, part),
    constraint pay_run_part_run foreign key (run_id) references pay_run,
    constraint pay_run_part_closes check (amount = allocated + recycled + unallocated and recycled >= 0 and unallocated >= 0)
);

create table pay_statement (
    id           uuid primary key,
    run_id       uuid           not null,
    pool_id      uuid           not null,
    position     int            not null,
    recipient_id text           not null,
    teacher_id   uuid,
    amount       numeric(16, 2) not null,
    status       text           not null,
    input        text           not null,
    facts        text           not null,
    constraint pay_statement_once unique (run_id, recipient_id),
    constraint pay_statement_run foreign key (run_id) references pay_run,
    constraint pay_statement_pool foreign key (pool_id) references pay_pool,
    constraint pay_statement_not_negative check (amount >= 0)
);
create index pay_statement_teacher on pay_statement (teacher_id, id desc); -- a teacher's own statements
create index pay_statement_list on pay_statement (pool_id, id desc); -- the list for payroll
comment on table pay_statement is 'What one run says to one recipient: a person, or a school that gets a pool; ids only';
comment on column pay_statement.status is 'PAID, or why not: VETOED, NOT_ELIGIBLE, NOT_PRESENT';
comment on column pay_statement.facts is 'What was known of her from events when it was computed, as JSON; what is known later is compared with it';

create table pay_line (
    statement_id uuid           not null,
    position     int            not null,
    kind         text           not null,
    part         text           not null,
    code         text           not null,
    item         text           not null,
    amount       numeric(16, 2) not null,
    constraint pay_line_pk primary key (statement_id, position),
    constraint pay_line_statement foreign key (statement_id) references pay_statement,
    constraint pay_line_kind_known check (kind in ('ALLOWANCE', 'SHARE', 'DEDUCTION', 'RECYCLED', 'SCHEME'))
);
comment on column pay_line.code is 'What it is paid for: a part, an allowance, a deduction or a step of the scheme';
comment on column pay_line.item is 'The pay item of the finance export, by the policy PAY_ITEMS of the day';

create table pay_trace (
    statement_id uuid primary key,
    zh           text not null,
    en           text not null,
    constraint pay_trace_statement foreign key (statement_id) references pay_statement
);
comment on table pay_trace is 'Line by line why a statement says what it says, as JSON ready to be sent, in both languages';

-- The book. Each posting sums to zero: what leaves one account enters another. SOURCE is where the pool's money comes from
-- (negative), PART holds what is not given out, RECIPIENT what somebody gets, RECYCLED deductions that are kept.
create table pay_entry (
    id           bigint generated always as identity primary key,
    pool_id      uuid           not null,
    posting_id   uuid           not null,
    kind         text           not null,
    run_id       uuid,
    account      text           not null,
    part         text           not null,
    recipient_id text,
    amount       numeric(16, 2) not null,
    posted_at    timestamptz    not null,
    posted_by    text           not null,
    constraint pay_entry_pool foreign key (pool_id) references pay_pool,
    constraint pay_entry_kind_known check (kind in ('FUNDING', 'REDIVISION', 'ALLOCATION', 'CORRECTION')),
    constraint pay_entry_account_known check (account in ('SOURCE', 'PART', 'RECIPIENT', 'RECYCLED')),
    constraint pay_entry_recipient check ((account = 'RECIPIENT') = (recipient_id is not null)),
    constraint pay_entry_moves_something check (amount <> 0)
);
create index pay_entry_account on pay_entry (pool_id, account, part); -- the balance of each account
comment on table pay_entry is 'Append-only double-entry journal of each pool; a correction posts the difference';

create function pay_entry_closes() returns trigger language plpgsql as $$
begin
    if exists (select from fresh group by posting_id having sum(amount) <> 0) then
        raise exception 'a posting does not sum to zero' using constraint = 'pay_entry_posting_closes', errcode = '23514';
    end if;
    if exists (select from pay_entry e where e.pool_id in (select pool_id from fresh) and e.account in ('PART', 'RECYCLED')
            group by e.pool_id, e.account, e.part having sum(e.amount) < 0) then
        raise exception 'a part gives more than it has' using constraint = 'pay_entry_part_covers', errcode = '23514';
    end if;
    return null;
end $$;
create trigger pay_entry_closes after insert on pay_entry
    referencing new table as fresh for each statement execute function pay_entry_closes();

create function pay_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger pay_entry_append_only before update or delete or truncate on pay_entry
    for each statement execute function pay_is_append_only();
create trigger pay_statement_append_only before update or delete or truncate on pay_statement
    for each statement execute function pay_is_append_only();
create trigger pay_line_append_only before update or delete or truncate on pay_line
    for each statement execute function pay_is_append_only();
create trigger pay_trace_append_only before update or delete or truncate on pay_trace
    for each statement execute function pay_is_append_only();

-- The numbers of the national default; provinces, counties and schools adopt their own through /policies.
insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by) values
    ('00000000-0000-7000-8000-000000000201', 'PAY_POOL', 'CN', '{CN}', 1, '2009-01-01',
     '{"floorPercent":"5","parts":[{"code":"ALL","name":"奖励性绩效","percent":"100"}]}', now(), 'system'),
    ('00000000-0000-7000-8000-000000000202', 'PAY_SHARING', 'CN', '{CN}', 1, '2009-01-01',
     '{"vetoShare":"REDISTRIBUTE","deductions":"REDISTRIBUTE","presence":"MONTHS","yearStart":"01-01","unpaidLeave":["PERSONAL"],"paidKinds":["ESTABLISHED","CONTRACT"]}',
     now(), 'system'),
    ('00000000-0000-7000-8000-000000000203', 'PAY_PUBLICATION', 'CN', '{CN}', 1, '2009-01-01',
     '{"workingDays":5}', now(), 'system'),
    ('00000000-0000-7000-8000-000000000204', 'PAY_STATISTICS', 'CN', '{CN}', 1, '2009-01-01',
     '{"cellMin":5,"flatBelowGini":"0.05"}', now(), 'system'),
    ('00000000-0000-7000-8000-000000000205', 'PAY_ITEMS', 'CN', '{CN}', 1, '2009-01-01',
     '{"items":{}}', now(), 'system');
