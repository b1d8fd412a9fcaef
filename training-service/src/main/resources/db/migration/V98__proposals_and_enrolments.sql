-- A proposal that was never agreed to by both held on no day; until now it kept the days from its first to its end, and
-- with them the place of another mentor 未达成的结对不占用时段.
update pairing set valid_to = valid_from
where status = 'ENDED' and (mentor_agreed is null or mentee_agreed is null) and valid_to > valid_from;

-- Credited enrolments follow a merged record as the others do 已登记学时的报名随档案合并.
with moved as (
    update enrolment e set teacher_id = t.merged_into
    from roster_teacher t
    where t.teacher_id = e.teacher_id and t.merged_into is not null
      and not exists (select from enrolment o where o.session_id = e.session_id and o.teacher_id = t.merged_into)
      and not exists (select from enrolment twin join roster_teacher r on r.teacher_id = twin.teacher_id
                      where twin.session_id = e.session_id and r.merged_into = t.merged_into and twin.id < e.id)
    returning e.session_id, t.teacher_id as absorbed, t.merged_into as survivor
), attended as (
    update attendance a set teacher_id = moved.survivor from moved
    where a.session_id = moved.session_id and a.teacher_id = moved.absorbed
)
update session_feedback f set teacher_id = moved.survivor from moved
where f.session_id = moved.session_id and f.teacher_id = moved.absorbed;
