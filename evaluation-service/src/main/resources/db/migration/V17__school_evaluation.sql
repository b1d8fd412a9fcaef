-- Five areas of a school's evaluation (《义务教育质量评价指南》) and their weights by default.
insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by)
values ('019a0000-0000-7000-8000-000000000003', 'SCHOOL_EVALUATION', 'CN', array['CN'], 1, date '2000-01-01',
        '{"办学方向":"0.20","课程教学":"0.20","教师发展":"0.20","学校管理":"0.20","学生发展":"0.20"}',
        timestamptz '2000-01-01T00:00:00Z', 'teacherdev');

create table school_evaluation (
    id          uuid primary key,
    region      text        not null,
    path        text[]      not null,
    name        text        not null,
    starts_on   date        not null,
    ends_on     date        not null,
    areas       jsonb       not null,
    state       text        not null,
    row_version bigint      not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    decided_at  timestamptz,
    constraint school_evaluation_once unique (region, starts_on),
    constraint school_evaluation_state_known check (state in ('OPEN', 'DECIDED')),
    constraint school_evaluation_three_years check (ends_on = starts_on + interval '3 years')
);
create index school_evaluation_path on school_evaluation using gin (path); -- list the rounds in a scope
comment on table school_evaluation is 'A three-year round in which a region''s schools are evaluated in five areas';
comment on column school_evaluation.areas is 'Weights by area, as the policy had them when the round was opened';

create table school_evaluation_score (
    evaluation_id uuid          not null,
    school_id     uuid          not null,
    area          text          not null,
    score         numeric(5, 2) not null,
    evidence      text          not null,
    recorded_at   timestamptz   not null,
    recorded_by   text          not null,
    constraint school_evaluation_score_pk primary key (evaluation_id, school_id, area),
    constraint school_evaluation_score_fk foreign key (evaluation_id) references school_evaluation (id),
    constraint school_evaluation_score_range check (score between 0 and 100)
);

create table school_evaluation_result (
    evaluation_id uuid          not null,
    school_id     uuid          not null,
    total         numeric(7, 4) not null,
    rank          int           not null,
    weakest_third boolean       not null,
    bottom_two    boolean       not null,
    constraint school_evaluation_result_pk primary key (evaluation_id, school_id),
    constraint school_evaluation_result_fk foreign key (evaluation_id) references school_evaluation (id)
);
