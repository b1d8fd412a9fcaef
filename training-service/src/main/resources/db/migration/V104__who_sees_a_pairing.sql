-- The schools that see a pairing: those where the two worked when it was proposed, for ever, and those where they work now,
-- until they leave. It follows from pairing and roster_assignment, and is kept so that a page of a school's pairings is found in
-- their order, however many pairings the country has.
create table pairing_sight (
    school_id  uuid not null,
    valid_from date not null,
    pairing_id uuid not null,
    seen_until date,
    constraint pairing_sight_pk primary key (pairing_id, school_id),
    constraint pairing_sight_pairing_fk foreign key (pairing_id) references pairing (id)
);
create index pairing_sight_page on pairing_sight (school_id, valid_from desc, pairing_id desc); -- a page of a school's pairings
comment on table pairing_sight is 'The schools that see a pairing, derived; valid_from is the pairing''s';
comment on column pairing_sight.seen_until is 'The first day on which this school does not see it any more; null for ever';

insert into pairing_sight (school_id, valid_from, pairing_id, seen_until)
select s.school_id, s.valid_from, s.id, case when bool_or(s.seen_until is null) then null else max(s.seen_until) end
from (select p.id, p.valid_from, school.school_id, null::date as seen_until
      from pairing p cross join lateral (values (p.mentor_school_id), (p.mentee_school_id)) as school (school_id)
      union all
      select p.id, p.valid_from, a.school_id, a.valid_to
      from pairing p join roster_assignment a on a.teacher_id in (p.mentor_id, p.mentee_id)) s
group by s.school_id, s.valid_from, s.id;

create index pairing_proposed on pairing (valid_from desc, id desc) where status = 'PROPOSED'; -- the few that wait, in a wide scope
