-- Organisations that help each other 结对帮扶. A university is in no tree of organisations and has a name only; of the two
-- at least one stands in the tree, so that somebody is answerable.
create table organisation_pairing (
    id           uuid primary key,
    version      bigint not null,
    kind         text   not null,
    helper       text   not null,
    helper_path  text[] not null,
    partner      text   not null,
    partner_path text[] not null,
    goals        text   not null,
    valid_from   date   not null,
    valid_to     date   not null,
    ended_on     date,
    end_reason   text,
    recorded_at  timestamptz not null,
    recorded_by  text   not null,
    constraint organisation_pairing_kind_known check (kind in ('CITY_CITY', 'COUNTY_COUNTY', 'NORMAL_UNIVERSITY_CITY',
        'UNIVERSITY_LOCALITY', 'RESEARCH_OFFICES', 'SCHOOL_SCHOOL', 'URBAN_RURAL')),
    constraint organisation_pairing_of_two check (helper <> partner),
    constraint organisation_pairing_period check (valid_to > valid_from),
    constraint organisation_pairing_ended check ((ended_on is null) = (end_reason is null)
                                             and (ended_on is null or ended_on >= valid_from)),
    constraint organisation_pairing_one_at_a_time exclude using gist
        (kind with =, helper with =, partner with =, daterange(valid_from, coalesce(ended_on, valid_to)) with &&)
);
create index organisation_pairing_helper on organisation_pairing using gin (helper_path);   -- lists within a scope
create index organisation_pairing_partner on organisation_pairing using gin (partner_path); -- lists within a scope
comment on table organisation_pairing is 'The first day on which it no longer holds is valid_to, or ended_on when it ended early';

create table organisation_project (
    id              uuid primary key,
    pairing_id      uuid not null,
    year            int  not null,
    title           text not null,
    teachers_out    int  not null,
    teachers_in     int  not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    constraint organisation_project_pairing_fk foreign key (pairing_id) references organisation_pairing (id),
    constraint organisation_project_title_once unique (pairing_id, year, title),
    constraint organisation_project_quotas check (teachers_out between 0 and 10000 and teachers_in between 0 and 10000)
);
comment on column organisation_project.teachers_out is 'How many teachers the helper may send to the partner in the year; teachers_in the other way';

create table organisation_exchange (
    id          uuid primary key,
    project_id  uuid not null,
    teacher_id  uuid not null,
    direction   text not null,
    first_day   date not null,
    last_day    date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint organisation_exchange_project_fk foreign key (project_id) references organisation_project (id),
    constraint organisation_exchange_once unique (project_id, teacher_id),
    constraint organisation_exchange_direction_known check (direction in ('OUT', 'IN')),
    constraint organisation_exchange_days check (last_day >= first_day)
);
comment on table organisation_exchange is 'Who really went, within the quotas of the project';

-- Studios 名师工作室.
create table studio (
    id          uuid primary key,
    version     bigint not null,
    owner       text   not null,
    path        text[] not null,
    name        text   not null,
    host_id     uuid   not null,
    subject     text,
    term_from   date   not null,
    term_to     date   not null,
    recorded_at timestamptz not null,
    recorded_by text   not null,
    constraint studio_path_ends_with_owner check (path[array_length(path, 1)] = owner),
    constraint studio_name_unique unique (owner, name, term_from),
    constraint studio_term check (term_to > term_from)
);
create index studio_path on studio using gin (path); -- lists within a scope
create index studio_host on studio (host_id);        -- a teacher's studios
comment on column studio.term_to is 'The first day after the term';

create table studio_member (
    studio_id  uuid not null,
    teacher_id uuid not null,
    joined_on  date not null,
    left_on    date,
    constraint studio_member_pk primary key (studio_id, teacher_id, joined_on),
    constraint studio_member_studio_fk foreign key (studio_id) references studio (id),
    constraint studio_member_days check (left_on is null or left_on >= joined_on),
    constraint studio_member_once_at_a_time exclude using gist
        (studio_id with =, teacher_id with =, daterange(joined_on, left_on) with &&)
);
create index studio_member_teacher on studio_member (teacher_id); -- a teacher's studios
comment on column studio_member.left_on is 'The first day on which she is no longer a member';

create table studio_event (
    id          uuid primary key,
    studio_id   uuid not null,
    kind        text not null,
    title       text not null,
    held_on     date not null,
    attended    int  not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint studio_event_studio_fk foreign key (studio_id) references studio (id),
    constraint studio_event_kind_known check (kind in ('MEETING', 'OPEN_LESSON', 'LECTURE', 'RESEARCH', 'VISIT', 'OTHER')),
    constraint studio_event_attended check (attended between 0 and 100000)
);
create index studio_event_of_studio on studio_event (studio_id, held_on, id); -- a studio's events

create index pairing_of_school on pairing (mentee_school_id); -- figures of a region
