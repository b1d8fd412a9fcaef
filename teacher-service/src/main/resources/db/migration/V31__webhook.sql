create table webhook (
    id              uuid        primary key,
    version         bigint      not null,
    owner           text        not null,
    url             text        not null,
    kinds           text[]      not null,
    scopes          text[]      not null,
    secret          bytea       not null,
    active          boolean     not null,
    position        bigint      not null,
    message_id      uuid,
    message_through bigint,
    attempts        int         not null default 0,
    failing_since   timestamptz,
    last_failure    text,
    delivered_at    timestamptz,
    next_attempt_at timestamptz not null,
    leased_until    timestamptz not null,
    created_at      timestamptz not null,
    constraint webhook_message_whole check ((message_id is null) = (message_through is null))
);
create index webhook_due on webhook (next_attempt_at) where active; -- what is to be delivered now
create index webhook_owner on webhook (owner, id); -- a client's list
comment on table webhook is 'Who is told of changes, and how far: a message keeps its id until it is accepted';
comment on column webhook.secret is 'Signs the messages (Standard Webhooks), encrypted';
comment on column webhook.leased_until is 'A replica is delivering until then; after it, another one may';
