-- Degrees, titles and honours by the keys under which a source system knows them, so that it may send them again.
alter table degree
    add column source_system text,
    add column external_id   text,
    add constraint degree_key_whole check ((source_system is null) = (external_id is null));
create unique index degree_key on degree (source_system, external_id) where superseded_at is null; -- bulk rows: what is known
alter table degree add column reason text;

alter table title
    add column source_system text,
    add column external_id   text,
    add constraint title_key_whole check ((source_system is null) = (external_id is null));
create unique index title_key on title (source_system, external_id) where superseded_at is null; -- bulk rows: what is known

alter table honour
    add column source_system text,
    add column external_id   text,
    add constraint honour_key_whole check ((source_system is null) = (external_id is null));
create unique index honour_key on honour (source_system, external_id) where superseded_at is null; -- bulk rows: what is known
