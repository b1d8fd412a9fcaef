-- A school may come to another county, as when counties merge. `path` of a row is where its organisation lies now and scope checks
-- go by it; where it lay when the row was made is kept, if that was elsewhere.
create table roster_school_left (
    school_id uuid        not null,
    version   bigint      not null,
    path      text[]      not null,
    left_at   timestamptz not null,
    constraint roster_school_left_pk primary key (school_id, version)
);
create index roster_school_left_path on roster_school_left using gin (path); -- regions without a school today; who was below a node
comment on table roster_school_left is 'Where schools lay before they moved, until this service learned of it; few rows, never deleted';
comment on column roster_school_left.version is 'The version of the school that moved it';

create function lay_below(node text, day timestamptz, scopes text[]) returns boolean language sql stable strict parallel safe
return exists (select from roster_school_left l join roster_school s on s.school_id = l.school_id
    where s.path && scopes and l.path @> array[node] and l.left_at > day);
comment on function lay_below is 'Whether a school that lies in these scopes now lay below the node on that day and left it since';

alter table evaluation_cycle add column opened_path text[];
comment on column evaluation_cycle.opened_path is 'Where its school lay when it was opened, if that was elsewhere: the schemes and policies from there go on to hold';
alter table evaluation_participant add column opened_path text[];
comment on column evaluation_participant.opened_path is 'Where her school lay on the census day, if that was elsewhere: figures count her there';
comment on column evaluation_participant.path is 'Who may see her here: the nodes down to the cycle''s organisation, and those down to where her school lies now';
create index evaluation_participant_opened_path on evaluation_participant using gin (opened_path)
    where opened_path is not null; -- figures of a region which schools have left
create index evaluation_participant_school on evaluation_participant (school_id); -- follow a school that moves
alter table pay_pool add column opened_path text[];
comment on column pay_pool.opened_path is 'Where its school lay when it was opened, if that was elsewhere: policies from there go on to hold, and figures count it there';
create index pay_pool_opened_path on pay_pool using gin (opened_path)
    where opened_path is not null; -- figures of a region which schools have left

-- Schools that moved before this was known: when they left is not known, so they count as having left now.
insert into roster_school_left (school_id, version, path, left_at)
select school_id, version - row_number() over (partition by school_id order by path) + 1, path, now() from (
    select s.school_id, s.version, c.path from evaluation_cycle c
    join roster_school s on s.code = c.organisation and s.path <> c.path
    union
    select s.school_id, s.version, p.path from pay_pool p join roster_school s on s.code = p.scope and s.path <> p.path
    union
    select s.school_id, s.version, p.path from evaluation_participant p
    join roster_school s on s.school_id = p.school_id and s.path <> p.path) found;
update evaluation_participant p set opened_path = p.path,
    path = c.path || array(select n.node from unnest(s.path) with ordinality n (node, at) where n.node <> all (c.path) order by n.at)
from evaluation_cycle c, roster_school s
where c.id = p.cycle_id and s.school_id = p.school_id and s.path <> p.path and c.organisation <> s.code;
update evaluation_participant p set opened_path = p.path, path = s.path
from evaluation_cycle c, roster_school s
where c.id = p.cycle_id and s.school_id = p.school_id and s.path <> p.path and c.organisation = s.code;
update evaluation_cycle c set opened_path = c.path, path = s.path from roster_school s where s.code = c.organisation and s.path <> c.path;
update pay_pool p set opened_path = p.path, path = s.path from roster_school s where s.code = p.scope and s.path <> p.path;
update ranking r set path = s.path from roster_school s where s.code = r.organisation and s.path <> r.path;
update publication p set path = s.path from roster_school s where s.code = p.organisation and s.path <> p.path;
update award a set path = s.path from roster_school s where s.code = a.organisation and s.path <> a.path;
update scheme x set path = s.path from roster_school s where s.code = x.scope and s.path <> x.path;
update policy p set path = s.path from roster_school s where s.code = p.scope and s.path <> p.path;
update improvement_plan i set path = p.path from evaluation_participant p
where p.cycle_id = i.cycle_id and p.school_id = i.school_id and p.sheet = 'TEACHING' and p.opened_path is not null
  and p.teacher_id = any (records_of(i.teacher_id));
