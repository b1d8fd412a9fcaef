-- What else the roster knows of a teacher: rules about audiences, mentors and requirements read it.
alter table roster_teacher
    add column stage           text,
    add column subjects        text[]  not null default '{}',
    add column employment_kind text,
    add column titles          jsonb   not null default '[]',
    add column honours         jsonb   not null default '[]',
    add column ethics_veto     boolean not null default false,
    add column terms           jsonb   not null default '[]',
    add column leaves          jsonb   not null default '[]';
comment on column roster_teacher.stage is 'Stage of schooling that she teaches; null while her event has not told';
comment on column roster_teacher.titles is 'Title history as in her event: level, qualifiedOn, appointedOn';
comment on column roster_teacher.terms is 'Head-teacher and principal terms as in her event: role, schoolId, from, to';
