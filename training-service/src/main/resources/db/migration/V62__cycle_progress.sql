-- What was last published of each requirement of each teacher; the truth stays the ledger's sums.
create table cycle_progress (
    id          uuid primary key,
    teacher_id  uuid not null,
    requirement text not null,
    cycle       text not null,
    version     bigint not null,
    starts_on   date not null,
    due         date not null,
    required    numeric(10, 2) not null,
    achieved    numeric(10, 2) not null,
    met         boolean not null,
    constraint cycle_progress_once unique (teacher_id, requirement, cycle)
);
comment on table cycle_progress is 'How far teachers are, as the events cycle-progress-changed have told; version grows with each of them';

-- Which accounts have entries that nobody has judged yet.
alter table credit_account add column judged_version bigint not null default 0;
create index credit_account_unjudged on credit_account (teacher_id) where judged_version < version;
comment on column credit_account.judged_version is 'The last entry that is in what was published of her cycles';
