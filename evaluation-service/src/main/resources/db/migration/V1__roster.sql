-- Teachers and schools as teacher-service's events tell of them. No foreign keys between them: events of different
-- aggregates arrive in any order, and a school that is not known yet is a stub that no scope sees.
create table roster_school (
    school_id uuid primary key,
    version   bigint not null,
    code      text   not null,
    name      text   not null,
    path      text[] not null
);
create index roster_school_path on roster_school using gin (path); -- lists within a scope
comment on column roster_school.path is 'Codes from the country down to the school; scope checks overlap it';

create table roster_teacher (
    teacher_id uuid primary key,
    version    bigint not null,
    name       text   not null,
    status     text   not null
);

create table roster_assignment (
    assignment_id uuid primary key,
    teacher_id    uuid    not null,
    school_id     uuid    not null,
    valid_from    date    not null,
    valid_to      date,
    is_primary    boolean not null
);
create index roster_assignment_teacher on roster_assignment (teacher_id, valid_from); -- visibility
