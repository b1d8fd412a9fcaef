-- Mentors and mentees. Two clerks who pair the same people at once wait for each other at the rows of pairing_person,
-- taken in the order of the ids; the constraints below are the last line.
create table pairing_person (
    teacher_id uuid primary key
);
comment on table pairing_person is 'One row per teacher who was ever in a pairing: the lock of her pairings';

create table pairing (
    id               uuid primary key,
    version          bigint      not null,
    kind             text        not null,
    mentor_id        uuid        not null,
    mentee_id        uuid        not null,
    mentor_school_id uuid        not null,
    mentee_school_id uuid        not null,
    status           text        not null,
    valid_from       date        not null,
    valid_to         date,
    goals            text[]      not null,
    mentor_agreed    timestamptz,
    mentee_agreed    timestamptz,
    end_reason       text,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    constraint pairing_kind_known check (kind in ('INDUCTION', 'HEAD_TEACHER', 'SUBJECT', 'RESOURCE')),
    constraint pairing_status_known check (status in ('PROPOSED', 'ACTIVE', 'GRADUATED', 'ENDED')),
    constraint pairing_of_two check (mentor_id <> mentee_id),
    constraint pairing_period check (valid_to is null or valid_to >= valid_from),
    constraint pairing_agreed_by_both check (status not in ('ACTIVE', 'GRADUATED')
                                          or (mentor_agreed is not null and mentee_agreed is not null)),
    constraint pairing_closed check (status not in ('GRADUATED', 'ENDED') or valid_to is not null),
    -- A period that ended before it began is empty and stands in nobody's way.
    constraint pairing_one_of_a_kind exclude using gist
        (mentee_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);
comment on table pairing is 'Mentor and mentee 师徒结对; the first day on which it no longer holds is valid_to';
comment on column pairing.mentor_school_id is 'Her primary school when the pairing was proposed; that school keeps sight of it';
create index pairing_of_mentor on pairing (mentor_id, valid_from); -- capacity, a teacher's list
create index pairing_of_mentee on pairing (mentee_id, valid_from); -- a teacher's list
create index pairing_latest on pairing (valid_from desc, id desc); -- the list within a scope

create table pairing_log (
    id           uuid primary key,
    pairing_id   uuid        not null references pairing (id),
    activity     text        not null,
    happened_on  date        not null,
    announced_on date,
    quantity     int         not null,
    note         text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    constraint pairing_log_quantity check (quantity between 1 and 1000000),
    constraint pairing_log_announced_first check (announced_on is null or announced_on <= happened_on)
);
comment on table pairing_log is 'What mentor and mentee did: meetings 联席会, observed lessons, open lessons';
create index pairing_log_of_pairing on pairing_log (pairing_id, happened_on, id); -- list, minima

create table pairing_review (
    pairing_id  uuid        not null references pairing (id),
    stage       text        not null,
    held_on     date        not null,
    passed      boolean     not null,
    remark      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pairing_review_once primary key (pairing_id, stage),
    constraint pairing_review_stage_known check (stage in ('MID_TERM', 'FINAL'))
);
