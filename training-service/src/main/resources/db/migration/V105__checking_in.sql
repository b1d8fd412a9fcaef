alter table session add column check_in_key uuid not null default gen_random_uuid();
comment on column session.check_in_key is 'Signs the codes by which those who are there check in; never leaves the service';
alter table attendance add column by_herself boolean not null default false;
comment on column attendance.by_herself is 'Whether she checked in with the code that was shown, and nobody has said otherwise since';
