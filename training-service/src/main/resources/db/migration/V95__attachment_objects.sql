-- Contents that lie in an S3-compatible store. Each object there has its row here before it exists, and until it is gone: what a
-- crash leaves behind is known, and is deleted when it is due.
create table attachment_object (
    file_id    uuid primary key,
    bucket     text        not null,
    object_key text        not null,
    state      text        not null,
    due_at     timestamptz,
    kept_for   uuid generated always as (case when state = 'KEPT' then file_id end) stored,
    constraint attachment_object_state_known check (state in ('COMING', 'KEPT', 'GOING')),
    constraint attachment_object_due check ((state = 'KEPT') = (due_at is null)),
    constraint attachment_object_file_fk foreign key (kept_for) references attachment (id)
);
comment on table attachment_object is 'COMING: may be there, and no file was written yet; KEPT: the content of a file; GOING: to be deleted';
comment on column attachment_object.bucket is 'Where it was put, whatever is configured now: a deletion in another bucket would succeed and delete nothing';
comment on column attachment_object.due_at is 'When it is deleted, or tried again';
comment on column attachment_object.kept_for is 'The file, while its content must not go';
create index attachment_object_due_at on attachment_object (due_at) where due_at is not null; -- what is to be deleted next
