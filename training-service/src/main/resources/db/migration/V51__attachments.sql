-- Files that prove something: of claims and of entries of the ledger. The content lies in a table of its own, so that lists
-- never carry it along.
create table attachment (
    id          uuid primary key,
    record_kind text        not null,
    record_id   uuid        not null,
    teacher_id  uuid        not null,
    name        text        not null,
    media_type  text        not null,
    bytes       int         not null,
    sha256      bytea       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint attachment_record_kind_known check (record_kind in ('CLAIM', 'CREDIT')),
    constraint attachment_media_type_known check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    constraint attachment_bytes check (bytes > 0),
    constraint attachment_once unique (record_kind, record_id, sha256)
);
comment on table attachment is 'Evidence 佐证材料; seen by whoever sees the record that it belongs to';
comment on column attachment.media_type is 'By the first bytes of the content, never by what the sender says';

create table attachment_content (
    attachment_id uuid primary key,
    content       bytea not null,
    constraint attachment_content_fk foreign key (attachment_id) references attachment (id)
);
alter table attachment_content alter column content set storage external;
comment on table attachment_content is 'The bytes; not compressed, since these types are compressed already';
