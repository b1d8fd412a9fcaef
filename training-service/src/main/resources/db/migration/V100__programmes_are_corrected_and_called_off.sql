alter table programme
    add column version       bigint not null default 1,
    add column cancelled_at  timestamptz,
    add column cancel_reason text,
    add constraint programme_cancelled_with_reason check ((cancelled_at is null) = (cancel_reason is null));
comment on column programme.cancelled_at is 'Since then its courses take nobody in; its book stays open, since bills still come';
