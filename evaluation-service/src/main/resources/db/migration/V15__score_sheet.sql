create table score_sheet (
    id          uuid primary key,
    cycle_id    uuid          not null,
    kind        text          not null,
    name        text          not null,
    criteria    jsonb         not null,
    opens_on    date          not null,
    closes_on   date          not null,
    sample_min  int           not null,
    row_version bigint        not null,
    closed_at   timestamptz,
    created_at  timestamptz   not null,
    created_by  text          not null,
    constraint score_sheet_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint score_sheet_once unique (cycle_id, kind, name),
    constraint score_sheet_kind_known check (kind in ('SELF', 'PEER', 'LEADER', 'PUPIL', 'PARENT', 'OBSERVATION')),
    constraint score_sheet_period check (opens_on <= closes_on),
    constraint score_sheet_sample check (sample_min >= 1)
);
comment on table score_sheet is 'A questionnaire of a cycle; lesson observations use one as their rubric';
comment on column score_sheet.criteria is 'What is scored: code, text, greatest number of points';
comment on column score_sheet.closed_at is 'Answers are shown and used only from now on, so that nobody watches a mean move';

create table score_assignment (
    id          uuid primary key,
    sheet_id    uuid not null,
    rater_id    uuid not null,
    ratee_id    uuid not null,
    recused_for text,
    answered_on date,
    constraint score_assignment_once unique (sheet_id, rater_id, ratee_id),
    constraint score_assignment_sheet_fk foreign key (sheet_id) references score_sheet (id)
);
create index score_assignment_rater on score_assignment (rater_id) where answered_on is null and recused_for is null; -- what a rater has to do
comment on table score_assignment is 'Who rates whom. It tells that somebody answered, never what';

create table score_code (
    code_hash bytea primary key,
    sheet_id  uuid not null,
    ratee_id  uuid not null,
    used      boolean not null default false,
    constraint score_code_sheet_fk foreign key (sheet_id) references score_sheet (id)
);
create index score_code_sheet on score_code (sheet_id, ratee_id); -- how many codes are out for a person
comment on table score_code is 'One-time codes for pupils and parents; only their hashes are kept';

create table score_answer (
    id           uuid primary key default gen_random_uuid(),
    sheet_id     uuid           not null,
    ratee_id     uuid           not null,
    points       jsonb          not null,
    total        numeric(12, 4) not null,
    straight     boolean        not null,
    constraint score_answer_sheet_fk foreign key (sheet_id) references score_sheet (id)
);
create index score_answer_sheet on score_answer (sheet_id, ratee_id); -- means by person
comment on table score_answer is 'Answers without any trace of who gave them: random ids, no time, no rater';
comment on column score_answer.total is 'Out of 100: the points given of the points possible';
comment on column score_answer.straight is 'The same share of the points for every criterion, as who does not read answers';
