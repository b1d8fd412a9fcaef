-- Certificates. The number of the last one of an issuer and a year is a row that issuing locks: a number is taken and used in
-- one transaction, so there are no gaps, whatever fails.
create table certificate_number (
    issuer text not null,
    year   int  not null,
    last   int  not null,
    constraint certificate_number_pk primary key (issuer, year),
    constraint certificate_number_positive check (last >= 0)
);
comment on table certificate_number is 'The last number of an issuing organisation in a year';

create table certificate (
    id            uuid          primary key,
    version       bigint        not null,
    number        text          not null,
    issuer        text          not null,
    path          text[]        not null,
    kind          text          not null,
    subject       text          not null,
    teacher_id    uuid          not null,
    title         text          not null,
    hours         numeric(8, 2) not null,
    from_day      date          not null,
    to_day        date          not null,
    issued_on     date          not null,
    issued_by     text          not null,
    key_id        text          not null,
    signature     bytea         not null,
    revoked_at    timestamptz,
    revoked_by    text,
    revoke_reason text,
    constraint certificate_number_unique unique (number),
    constraint certificate_path_ends_with_issuer check (path[array_length(path, 1)] = issuer),
    constraint certificate_kind_known check (kind in ('COURSE', 'CYCLE')),
    constraint certificate_days check (to_day >= from_day),
    constraint certificate_revoked_wholly check ((revoked_at is null) = (revoke_reason is null)
                                             and (revoked_at is null) = (revoked_by is null))
);
comment on table certificate is 'Numbered and signed; the name of the teacher lives in the roster and is looked up when it is shown';
comment on column certificate.subject is 'What it is for: the id of the session, or the name of the cycle';
comment on column certificate.signature is 'Over all that it says, by the key of key_id; what was changed in this table no longer fits it';
create unique index certificate_once on certificate (kind, subject, teacher_id) where revoked_at is null; -- one that stands
create index certificate_teacher on certificate (teacher_id, id); -- a teacher's certificates
create index certificate_path on certificate using gin (path); -- list what an organisation issued
