-- Figures for bureaus. A posting appends what it moves; one job folds that into sums, and a read adds what is not folded yet:
-- a sum that many postings share is never a row that they wait for.
create table rollup_movement (
    position      bigint generated always as identity primary key, -- the job: fold some
    school_id     uuid           not null,
    activity_date date           not null,
    course_level  text           not null,
    form          text           not null,
    category      text           not null,
    hours         numeric(12, 2) not null,
    activities    int            not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table rollup_movement is 'What postings added to or took from the sums, not folded yet';

-- Sums of a school and a year by month, level, form and category, and by those groups of them that bureaus ask for; a
-- dimension that is summed over is empty (month 0). Never a row of a county or a city: those are sums at read.
create table training_rollup (
    school_id    uuid           not null,
    year         int            not null,
    grain        smallint       not null,
    month        smallint       not null,
    course_level text           not null,
    form         text           not null,
    category     text           not null,
    hours        numeric(14, 2) not null,
    activities   bigint         not null,
    constraint training_rollup_pk primary key (year, grain, school_id, month, course_level, form, category),
    constraint training_rollup_month check (month between 0 and 12)
) with (fillfactor = 80);
comment on column training_rollup.grain is 'Which dimensions are summed over, as bits: 8 month, 4 level, 2 form, 1 category';

-- Distinct people cannot be summed: what each person has in a year, kept under the lock of her account.
create table person_year (
    teacher_id uuid           not null,
    year       int            not null,
    hours      numeric(12, 2) not null,
    activities int            not null,
    constraint person_year_pk primary key (teacher_id, year)
) with (fillfactor = 90);
create table person_cell (
    teacher_id   uuid           not null,
    year         int            not null,
    month        smallint       not null,
    course_level text           not null,
    form         text           not null,
    category     text           not null,
    hours        numeric(12, 2) not null,
    activities   int            not null,
    constraint person_cell_pk primary key (teacher_id, year, month, course_level, form, category)
) with (fillfactor = 90);
comment on table person_cell is 'The same by month, level, form and category: who took part in what';

create table rollup_check (
    id          uuid primary key,
    checked_at  timestamptz not null,
    entries     bigint      not null,
    differences int         not null
);
create index rollup_check_time on rollup_check (checked_at desc); -- the last recomputation
comment on table rollup_check is 'Recomputations of the sums from the ledger, and how many differed';

-- What the ledger holds already.
insert into training_rollup (school_id, year, grain, month, course_level, form, category, hours, activities)
select school_id, year, grouping(month, course_level, form, category), coalesce(month, 0), coalesce(course_level, ''),
       coalesce(form, ''), coalesce(category, ''), sum(hours), sum(activities)
from (select school_id, year, extract(month from activity_date)::int as month, course_level, form, category,
             activity_hours as hours, case kind when 'GRANT' then 1 else -1 end as activities from credit_entry) as e
group by school_id, year, grouping sets ((), (month), (course_level), (form), (category), (course_level, form),
    (month, course_level, form, category));
insert into person_cell (teacher_id, year, month, course_level, form, category, hours, activities)
select teacher_id, year, extract(month from activity_date), course_level, form, category, sum(activity_hours),
       sum(case kind when 'GRANT' then 1 else -1 end)
from credit_entry group by 1, 2, 3, 4, 5, 6;
insert into person_year (teacher_id, year, hours, activities)
select teacher_id, year, sum(hours), sum(activities) from person_cell group by 1, 2;

-- Whom and where the figures are about.
alter table roster_teacher add column career_from date;
update roster_teacher t
set career_from = (select min(a.valid_from) from roster_assignment a where a.teacher_id = t.teacher_id);
comment on column roster_teacher.career_from is 'First day of all that is known of her work; decides who is a new teacher';
create index roster_assignment_school on roster_assignment (school_id, valid_from) where is_primary; -- head counts of a day
