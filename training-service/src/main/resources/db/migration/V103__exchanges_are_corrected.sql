alter table organisation_exchange
    add column version       bigint not null default 1,
    add column cancelled_at  timestamptz,
    add column cancel_reason text,
    add constraint organisation_exchange_cancelled_with_reason check ((cancelled_at is null) = (cancel_reason is null)),
    drop constraint organisation_exchange_once;
comment on column organisation_exchange.cancelled_at is 'She did not go after all: it stays on record and takes no place of the quota';
create unique index organisation_exchange_once on organisation_exchange (project_id, teacher_id) where cancelled_at is null;
create index organisation_exchange_of_project on organisation_exchange (project_id, teacher_id, id); -- the list of a project
