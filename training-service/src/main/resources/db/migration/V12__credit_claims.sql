-- Hours that a teacher claims with evidence, and the way of each claim through the approvers.
create table credit_claim (
    id            uuid primary key,
    version       bigint        not null,
    teacher_id    uuid          not null,
    school_id     uuid          not null,
    school_code   text          not null,
    external_id   text          not null,
    activity      text          not null,
    course_level  text          not null,
    form          text          not null,
    hours         numeric(8, 2) not null,
    activity_date date          not null,
    category      text,
    evidence      text,
    chain         text[]        not null,
    state         text          not null,
    step          text,
    round         int           not null,
    entry_id      uuid,
    submitted_at  timestamptz   not null,
    constraint credit_claim_once unique (teacher_id, external_id),
    constraint credit_claim_state_known check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'REVOKED')),
    constraint credit_claim_step_open check ((state = 'SUBMITTED') = (step is not null)),
    constraint credit_claim_counted check ((state in ('APPROVED', 'REVOKED')) = (entry_id is not null)),
    constraint credit_claim_hours check (hours > 0)
);
create index credit_claim_school on credit_claim (school_id, id); -- lists within a scope
create index credit_claim_open on credit_claim (step, id) where state = 'SUBMITTED'; -- what waits for an approver
comment on table credit_claim is 'A claim counts only through the ledger entry that its last approval posts';
comment on column credit_claim.external_id is 'The course or session; a teacher claims it once';

create table credit_claim_event (
    id         uuid primary key,
    claim_id   uuid        not null references credit_claim,
    round      int         not null,
    step       text,
    deed       text        not null,
    reason     text,
    actor      text        not null,
    occurred_at timestamptz not null,
    constraint credit_claim_event_deed check (deed in ('SUBMITTED', 'APPROVED', 'RETURNED', 'REVOKED'))
);
create index credit_claim_event_claim on credit_claim_event (claim_id, id); -- the way of one claim
