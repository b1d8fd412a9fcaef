-- Files on their way in. A job is worked on under a lease; who loses the lease stops, and the next one goes on where the
-- last chunk was counted. Rows are known by their external ids, so a chunk that is done twice changes nothing.
create table import_job (
    id            uuid primary key,
    target        text        not null,
    file_name     text,
    requested_by  text        not null,
    scopes        text[]      not null,
    requested_at  timestamptz not null,
    content       bytea,
    lease         uuid,
    leased_until  timestamptz,
    started_at    timestamptz,
    finished_at   timestamptz,
    rows_total    int,
    rows_done     int not null default 0,
    created       int not null default 0,
    updated       int not null default 0,
    unchanged     int not null default 0,
    failed        int not null default 0,
    refusal_code  text,
    refusal_en    text,
    refusal_zh    text,
    constraint import_job_content_until_finished check ((content is null) = (finished_at is not null))
);
create index import_job_open on import_job (id) where finished_at is null; -- the worker's next job
create index import_job_of_client on import_job (requested_by, id); -- list a client's imports
comment on column import_job.content is 'The file, encrypted; forgotten when the job is finished';
comment on column import_job.scopes is 'How far the one who asked reached at that moment; the rows are limited to it';

create table import_fault (
    job    uuid  not null,
    row    int   not null,
    cells  bytea not null,
    code   text  not null,
    fields text  not null,
    reason_en text not null,
    reason_zh text not null,
    constraint import_fault_pk primary key (job, row),
    constraint import_fault_job_fk foreign key (job) references import_job (id) on delete cascade
);
comment on table import_fault is 'Rows that failed, with their cells encrypted, to correct and send again';
