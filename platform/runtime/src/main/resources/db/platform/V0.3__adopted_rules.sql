-- Rules that were adopted elsewhere, as events tell of them: each service evaluates them by itself.
create table adopted_scheme (
    scheme_id       uuid primary key,
    row_version     bigint not null,
    code            text   not null,
    version         int    not null,
    kind            text   not null,
    scope           text   not null,
    content_hash    text   not null,
    effective_from  date   not null,
    effective_to    date,
    document        text   not null
);
create index adopted_scheme_of_scope on adopted_scheme (scope, kind, effective_from desc); -- find the one that applies
comment on table adopted_scheme is 'Schemes that evaluation-service adopted; for a path of nodes the nearest applies, there the latest';

create table adopted_policy (
    policy_id      uuid primary key,
    row_version    bigint not null,
    version        int    not null,
    kind           text   not null,
    scope          text   not null,
    effective_from date   not null,
    content        text   not null
);
create index adopted_policy_of_scope on adopted_policy (scope, kind, effective_from desc); -- find the one that applies

create table working_day_year (
    year        int primary key,
    row_version bigint not null,
    holidays    date[] not null,
    shifted     date[] not null
);
comment on table working_day_year is 'Holidays that fall on weekdays, and days of a weekend that are worked (调休)';
