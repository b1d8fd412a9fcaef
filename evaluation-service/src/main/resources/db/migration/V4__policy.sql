-- Numbers that provinces, counties and schools set differently are data with a scope and an effective date.
create table policy (
    id             uuid primary key,
    kind           text        not null,
    scope          text        not null,
    path           text[]      not null,
    version        int         not null,
    effective_from date        not null,
    content        text        not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    constraint policy_version_unique unique (scope, kind, version),
    constraint policy_path_ends_with_scope check (path[array_length(path, 1)] = scope)
);
create index policy_path on policy using gin (path); -- list the policies of the organisations in a scope
comment on table policy is 'Policy data by scope and effective date; a row never changes, a change is a new version';

create table working_day_calendar (
    year        int primary key,
    row_version bigint      not null,
    holidays    date[]      not null,
    shifted     date[]      not null,
    changed_at  timestamptz not null,
    changed_by  text        not null
);
comment on table working_day_calendar is 'The working-day calendar of a year: free weekdays, and weekend days that are worked (调休)';
