create table evaluation_computation (
    id            uuid primary key,
    cycle_id      uuid        not null,
    number        int         not null,
    kind          text        not null,
    reason        text,
    people        int         not null,
    changed       int         not null,
    scheme_values jsonb       not null,
    computed_at   timestamptz not null,
    computed_by   text        not null,
    constraint evaluation_computation_unique unique (cycle_id, number),
    constraint evaluation_computation_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint evaluation_computation_kind_known check (kind in ('COMPUTATION', 'CORRECTION'))
);
comment on table evaluation_computation is 'One run over a whole cycle; it and its results commit together or not at all';

create table evaluation_result (
    id             uuid primary key,
    participant_id uuid            not null,
    version        int             not null,
    computation_id uuid            not null,
    score          numeric(30, 10),
    grading_score  numeric(30, 10),
    vetoed         boolean         not null,
    step_values    jsonb           not null,
    inputs         jsonb           not null,
    trace          bytea           not null,
    scheme_hash    text            not null,
    engine_version text            not null,
    superseded_at  timestamptz,
    constraint evaluation_result_scored check (vetoed or score is not null),
    constraint evaluation_result_version unique (participant_id, version),
    constraint evaluation_result_participant_fk foreign key (participant_id) references evaluation_participant (id),
    constraint evaluation_result_computation_fk foreign key (computation_id) references evaluation_computation (id)
);
create unique index evaluation_result_current on evaluation_result (participant_id) where superseded_at is null; -- present results
create index evaluation_result_computation on evaluation_result (computation_id); -- the difference sheet of a correction
comment on table evaluation_result is 'What a person''s inputs gave; a correction adds a version, nothing is overwritten';
comment on column evaluation_result.grading_score is 'The score that grades go by; for leaders both sheets together';
comment on column evaluation_result.inputs is 'The inputs as they were, with their sources';
comment on column evaluation_result.trace is 'Deflated JSON, one line per step in both languages';

create table evaluation_grade (
    id             uuid primary key,
    participant_id uuid        not null,
    version        int         not null,
    grade          text        not null,
    basis          text        not null,
    reason         text,
    decided_at     timestamptz not null,
    decided_by     text        not null,
    superseded_at  timestamptz,
    constraint evaluation_grade_version unique (participant_id, version),
    constraint evaluation_grade_participant_fk foreign key (participant_id) references evaluation_participant (id),
    constraint evaluation_grade_known check (grade in ('EXCELLENT', 'QUALIFIED', 'BASICALLY_QUALIFIED', 'UNQUALIFIED')),
    constraint evaluation_grade_basis_known check (basis in ('COMPUTED', 'DECIDED', 'CORRECTED')),
    constraint evaluation_grade_decided check (basis <> 'DECIDED' or reason is not null)
);
create unique index evaluation_grade_current on evaluation_grade (participant_id) where superseded_at is null; -- present grades
comment on table evaluation_grade is 'Grades with their history; a grade that a person decided names the reason';
