-- A title may depend on the grades of years; what was known of them at an instant stays readable.
create table yearly_grade_told (
    teacher_id  uuid        not null,
    cycle_id    uuid        not null,
    row_version bigint      not null,
    year        int         not null,
    grade       text        not null,
    final       boolean     not null,
    told_at     timestamptz not null,
    constraint yearly_grade_told_pk primary key (teacher_id, cycle_id, row_version)
);
comment on table yearly_grade_told is 'Append-only: every statement about a grade, with the instant at which this service heard it; yearly_grade has the last ones';

-- When those of before were heard is not known; they count as known always.
insert into yearly_grade_told (teacher_id, cycle_id, row_version, year, grade, final, told_at)
select teacher_id, cycle_id, row_version, year, grade, final, '-infinity' from yearly_grade;
