-- What is said about a scheme in consultation, and what those who drafted it reply.
create table scheme_comment (
    id           uuid primary key,
    scheme_id    uuid        not null,
    subject      text,
    text         text        not null,
    commented_at timestamptz not null,
    commented_by text        not null,
    taken_up     boolean,
    reply        text,
    replied_at   timestamptz,
    replied_by   text,
    row_version  bigint      not null,
    constraint scheme_comment_scheme_fk foreign key (scheme_id) references scheme (id),
    constraint scheme_comment_replied check ((reply is null) = (taken_up is null) and (reply is null) = (replied_at is null))
);
create index scheme_comment_scheme on scheme_comment (scheme_id, id); -- the comments of a scheme, what holds up its adoption
comment on table scheme_comment is 'Comments of a consultation; who wrote one is kept for the audit and never shown';
comment on column scheme_comment.subject is 'The step or article that it is about, in the words of who comments';
