create table publication (
    id           uuid primary key,
    kind         text        not null,
    subject_id   uuid        not null,
    organisation text        not null,
    path         text[]      not null,
    working_days int         not null,
    published_on date        not null,
    closes_on    date        not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint publication_once unique (kind, subject_id),
    constraint publication_kind_known check (kind in ('EVALUATION_CYCLE', 'RANKING'))
);
create index publication_path on publication using gin (path); -- list the publications in a scope
create index publication_organisation on publication (organisation); -- list those of the nodes above a reader
comment on table publication is 'Results that are public (公示) for some working days, in which everybody concerned may object';
comment on column publication.closes_on is 'The last day of the period, by the working-day calendar';

create table objection (
    id             uuid primary key,
    publication_id uuid        not null,
    teacher_id     uuid        not null,
    raised_by      text        not null,
    raised_self    uuid,
    raised_at      timestamptz not null,
    statement      text        not null,
    decision       text,
    answer         text,
    answered_at    timestamptz,
    answered_by    text,
    row_version    bigint      not null,
    constraint objection_publication_fk foreign key (publication_id) references publication (id),
    constraint objection_decision_known check (decision in ('UPHELD', 'REJECTED')),
    constraint objection_answered check ((decision is null) = (answer is null) and (decision is null) = (answered_at is null))
);
create index objection_publication on objection (publication_id, id); -- the objections to a publication, what is still open
comment on column objection.teacher_id is 'Whose result it is about';
