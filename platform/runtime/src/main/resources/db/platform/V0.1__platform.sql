-- The tables that every service has: events on their way out, events that could not be taken in, idempotency keys,
-- the audit trail, and re-publication in progress.

create table outbox (
    position          bigint generated always as identity primary key, -- relay: order by position
    event_id          uuid        not null,
    topic             text        not null,
    event_key         text        not null,
    type              text        not null,
    subject           text        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    data              bytea       not null,
    dead_letter_reason text,
    constraint outbox_data_bounded check (octet_length(data) <= 524288)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table outbox is 'Committed events not yet sent to Kafka; the relay deletes a row once Kafka has it';

create table dead_letter (
    id                uuid primary key,
    topic             text        not null,
    partition_number  int         not null,
    record_offset     bigint      not null,
    event_key         text,
    event_id          text,
    type              text,
    subject           text,
    aggregate_version text,
    occurred_at       text,
    payload           bytea       not null,
    reason            text        not null,
    received_at       timestamptz not null,
    replayed_at       timestamptz,
    constraint dead_letter_once unique (topic, partition_number, record_offset)
);
create index dead_letter_open on dead_letter (id) where replayed_at is null; -- operators: list what is open
comment on table dead_letter is 'Records that a handler could not take, with the reason; an operator can replay them';

create table idempotency_key (
    client      text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    reference   text        not null,
    created_at  timestamptz not null,
    constraint idempotency_key_pk primary key (client, key)
);
create index idempotency_key_age on idempotency_key (created_at); -- pruning after seven days
comment on table idempotency_key is 'Which creation a client''s key stands for; the answer is read again from the reference';

create table audit_entry (
    id           uuid primary key,
    occurred_at  timestamptz not null,
    actor        text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    purpose      text
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id); -- who looked at or changed this
comment on table audit_entry is 'Append-only: who did what to what; ids only, never names';

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();

create table republication (
    id           uuid primary key,
    source       text        not null,
    last_id      uuid,
    events       bigint      not null default 0,
    requested_by text        not null,
    requested_at timestamptz not null,
    finished_at  timestamptz
);
create index republication_open on republication (id) where finished_at is null; -- the worker's next job
comment on table republication is 'Current state being emitted again as events, page by page; survives a crash';
