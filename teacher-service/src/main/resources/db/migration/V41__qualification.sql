create table teaching_qualification (
    id            uuid primary key,
    teacher_id    uuid        not null,
    kind          text        not null,
    subject       text,
    number        text,
    issued_on     date        not null,
    issued_by     text,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    corrects      uuid,
    reason        text,
    constraint teaching_qualification_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint teaching_qualification_corrects_fk foreign key (corrects) references teaching_qualification (id),
    constraint teaching_qualification_kind_known check
        (kind in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'VOCATIONAL_PRACTICE', 'HIGHER')),
    constraint teaching_qualification_correction_has_reason check (corrects is null or reason is not null)
);
create index teaching_qualification_teacher on teaching_qualification (teacher_id, issued_on); -- one teacher's, the highest on a day
create unique index teaching_qualification_number on teaching_qualification (number)
    where superseded_at is null and number is not null; -- a certificate belongs to one person
comment on table teaching_qualification is 'Teaching qualifications 教师资格; a correction supersedes the row that it corrects';

create table mandarin_level (
    id            uuid primary key,
    teacher_id    uuid        not null,
    level         text        not null,
    tested_on     date        not null,
    number        text,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    corrects      uuid,
    reason        text,
    constraint mandarin_level_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint mandarin_level_corrects_fk foreign key (corrects) references mandarin_level (id),
    constraint mandarin_level_known check (level in ('FIRST_A', 'FIRST_B', 'SECOND_A', 'SECOND_B', 'THIRD_A', 'THIRD_B')),
    constraint mandarin_level_correction_has_reason check (corrects is null or reason is not null)
);
create index mandarin_level_teacher on mandarin_level (teacher_id, tested_on); -- one teacher's levels, the best on a day
comment on table mandarin_level is 'Levels of spoken Mandarin 普通话水平等级; the best one counts';
