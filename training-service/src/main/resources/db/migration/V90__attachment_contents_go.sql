alter table attachment add column content_deleted_at timestamptz;
comment on column attachment.content_deleted_at is 'When the content went: the person was made anonymous, or the policy ATTACHMENT keeps it no longer';
create index attachment_aging on attachment (recorded_at, id) where content_deleted_at is null; -- what the policy lets go
