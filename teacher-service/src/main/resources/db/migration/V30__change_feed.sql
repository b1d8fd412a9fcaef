create table feed_head (
    single   boolean primary key default true,
    position bigint not null,
    pruned   bigint not null,
    constraint feed_head_one_row check (single),
    constraint feed_head_order check (pruned <= position)
);
insert into feed_head (position, pruned) values (0, 0);
comment on table feed_head is 'Whoever appends to the feed holds this row: positions have no gap and follow the commits';
comment on column feed_head.pruned is 'Changes up to here are forgotten; a cursor before it has expired';

create table feed_change (
    position      bigint      primary key,
    event_id      uuid        not null,
    event_type    text        not null,
    kind          text        not null,
    subject_id    text        not null,
    version       bigint      not null,
    effect        text        not null,
    href          text,
    source_system text,
    external_id   text,
    replaced_by   text,
    codes         text[]      not null,
    left_codes    text[]      not null,
    below         text,
    occurred_at   timestamptz not null,
    appended_at   timestamptz not null,
    constraint feed_change_once unique (event_type, subject_id, version),
    constraint feed_change_effect_known check (effect in ('CHANGED', 'REMOVED', 'KEY_CHANGED'))
);
create index feed_change_age on feed_change (appended_at); -- forgetting what is older than the retention
comment on table feed_change is 'What changed in all services, in one order; ids only, no personal data';
comment on column feed_change.codes is 'Codes from the country down to the organisations that it belongs to; scopes overlap them';
comment on column feed_change.left_codes is 'Codes of organisations that it belonged to until this change; they see that it is gone';
comment on column feed_change.below is 'Code of an organisation whose rule this is: it and all below it may see the change';

create table feed_subject (
    kind          text   not null,
    subject_id    text   not null,
    codes         text[] not null,
    source_system text,
    external_id   text,
    constraint feed_subject_pk primary key (kind, subject_id)
);
comment on table feed_subject is 'What the feed last said of teachers and schools: where they belong and which key they have';
