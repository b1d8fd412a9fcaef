-- The statement that keeps the sums of POST /teachers/{id}/credits, alone; see Rollups.
with m as materialized (
    select * from unnest(array[:teacher::uuid], array['00000000-0000-0000-0000-000000000001'::uuid], array['2026-03-14'::date],
        array['COUNTY'], array['FACE_TO_FACE'], array[''], array[1.25::numeric], array[1::bigint])
        as m (teacher_id, school_id, day, course_level, form, category, hours, activities)
), appended as (
    insert into rollup_movement (school_id, activity_date, course_level, form, category, hours, activities)
    select school_id, day, course_level, form, category, hours, activities from m
), cell as (
    insert into person_cell as p (teacher_id, year, month, course_level, form, category, hours, activities)
    select teacher_id, extract(year from day), extract(month from day), course_level, form, category, sum(hours),
        sum(activities)
    from m group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (teacher_id, year, month, course_level, form, category) do update
    set hours = p.hours + excluded.hours, activities = p.activities + excluded.activities
)
insert into person_year as p (teacher_id, year, hours, activities)
select teacher_id, extract(year from day), sum(hours), sum(activities) from m group by 1, 2 order by 1, 2
on conflict (teacher_id, year) do update
set hours = p.hours + excluded.hours, activities = p.activities + excluded.activities;
