-- What a principal wants to reach in a term, as agreed with the bureau, and what became of it.
create table term_goal_plan (
    id                uuid primary key,
    teacher_id        uuid        not null,
    school_id         uuid        not null,
    term_from         date        not null,
    term_to           date        not null,
    state             text        not null,
    mid_term_on       date,
    concluded_on      date,
    goals_met_percent numeric(5, 2),
    version           bigint      not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    constraint term_goal_plan_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint term_goal_plan_school_fk foreign key (school_id) references school (id),
    constraint term_goal_plan_period check (term_to > term_from),
    constraint term_goal_plan_state_known check
        (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED', 'MID_TERM_REVIEWED', 'CONCLUDED', 'WITHDRAWN')),
    constraint term_goal_plan_concluded_whole check ((concluded_on is null) = (goals_met_percent is null)),
    constraint term_goal_plan_percent check (goals_met_percent between 0 and 100),
    constraint term_goal_plan_once exclude using gist
        (teacher_id with =, school_id with =, daterange(term_from, term_to) with &&) where (state <> 'WITHDRAWN')
);
create index term_goal_plan_teacher on term_goal_plan (teacher_id, term_from); -- a person's plans, the last concluded one
create index term_goal_plan_school on term_goal_plan (school_id, id); -- list the plans of schools in scope
create index term_goal_plan_waiting on term_goal_plan (state, id)
    where state in ('SUBMITTED', 'AGREED', 'MID_TERM_REVIEWED'); -- tasks of bureaus
comment on table term_goal_plan is 'Term goals of principals 任期目标责任书: drafted, agreed with the bureau, reviewed at mid-term and at the end';
comment on column term_goal_plan.term_to is 'The day after the last day of the term';
comment on column term_goal_plan.goals_met_percent is 'Weighted share of the goals met, by the end review; never changed afterwards';

create table term_goal (
    plan_id    uuid          not null,
    teacher_id uuid          not null,
    number     smallint      not null,
    content    text          not null,
    measure    text          not null,
    weight     numeric(5, 2) not null,
    constraint term_goal_pk primary key (plan_id, number),
    constraint term_goal_plan_fk foreign key (plan_id) references term_goal_plan (id),
    constraint term_goal_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint term_goal_weight check (weight > 0)
);
create index term_goal_teacher on term_goal (teacher_id); -- the personal export, a merge
comment on column term_goal.measure is 'How it will be seen whether the goal is met 衡量标准';

create table term_goal_review (
    plan_id     uuid        not null,
    teacher_id  uuid        not null,
    occasion    text        not null,
    number      smallint    not null,
    outcome     text        not null,
    remark      text,
    constraint term_goal_review_pk primary key (plan_id, occasion, number),
    constraint term_goal_review_goal_fk foreign key (plan_id, number) references term_goal (plan_id, number),
    constraint term_goal_review_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint term_goal_review_occasion_known check (occasion in ('MID_TERM', 'END')),
    constraint term_goal_review_outcome_known check (outcome in ('MET', 'PARTLY_MET', 'NOT_MET'))
);
create index term_goal_review_teacher on term_goal_review (teacher_id); -- the personal export, a merge
comment on table term_goal_review is 'Append-only: what a review found of each goal';

create table term_goal_step (
    id          uuid primary key,
    plan_id     uuid        not null,
    teacher_id  uuid        not null,
    state       text        not null,
    occurred_at timestamptz not null,
    actor       text        not null,
    statement   text,
    constraint term_goal_step_plan_fk foreign key (plan_id) references term_goal_plan (id),
    constraint term_goal_step_teacher_fk foreign key (teacher_id) references teacher (id)
);
create index term_goal_step_plan on term_goal_step (plan_id, id); -- the history of a plan
create index term_goal_step_teacher on term_goal_step (teacher_id); -- the personal export, a merge
comment on table term_goal_step is 'Append-only: who led a plan on, and what was said';

create table lesson_observation (
    id            uuid primary key,
    teacher_id    uuid        not null,
    observed_on   date        not null,
    period        smallint    not null,
    school_id     uuid        not null,
    unit          text,
    subject       text,
    topic         text,
    taught_by     uuid,
    version       bigint      not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_for text,
    constraint lesson_observation_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint lesson_observation_taught_by_fk foreign key (taught_by) references teacher (id),
    constraint lesson_observation_school_fk foreign key (school_id) references school (id),
    constraint lesson_observation_another check (taught_by <> teacher_id),
    constraint lesson_observation_period_of_day check (period between 1 and 16),
    constraint lesson_observation_withdrawn_whole check
        ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_for is null))
);
create unique index lesson_observation_once on lesson_observation (teacher_id, observed_on, period)
    where withdrawn_at is null; -- one lesson at a time; counts of a year
create index lesson_observation_teacher on lesson_observation (teacher_id, id); -- list a person's log, withdrawn entries too
create index lesson_observation_taught on lesson_observation (taught_by, id) where taught_by is not null; -- whose lessons were observed
comment on table lesson_observation is 'Log of lesson observations 听课: each row one lesson; an error is withdrawn with its reason, never deleted';
comment on column lesson_observation.teacher_id is 'Who observed';
comment on column lesson_observation.period is 'Which lesson of the day 第几节';
comment on column lesson_observation.unit is 'The class that was taught';
comment on column lesson_observation.taught_by is 'Who taught it, where that is known here';
