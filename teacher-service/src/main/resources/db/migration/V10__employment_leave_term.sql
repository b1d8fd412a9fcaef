alter table assignment add column kind text not null default 'POST';
alter table assignment add constraint assignment_kind_known check
    (kind in ('POST', 'CONCURRENT', 'SECONDMENT', 'ROTATION', 'SUPPORT', 'PLACEMENT'));
comment on column assignment.kind is 'Own post 本岗, concurrent post 兼任, secondment 借调, rotation 交流, support teaching 支教, placement in a town school';

create table employment (
    id            uuid primary key,
    teacher_id    uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    employer      text        not null,
    kind          text        not null,
    fte           numeric(3, 2),
    constraint employment_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint employment_period check (valid_to > valid_from),
    constraint employment_kind_known check (kind in ('ESTABLISHED', 'CONTRACT', 'TEMPORARY', 'REHIRED')),
    constraint employment_fte_range check (fte > 0 and fte <= 1)
);
create index employment_teacher on employment (teacher_id, valid_from); -- read one teacher's employers
create index employment_employer on employment (employer) where superseded_at is null; -- count an employer's staff
comment on table employment is 'Who employs a teacher, apart from where she works: in 县管校聘 the county does';
comment on column employment.employer is 'Code of the region or the organisation that employs; valid_from is the hire date';

create table leave_of_absence (
    id            uuid primary key,
    teacher_id    uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    kind          text        not null,
    constraint leave_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint leave_period check (valid_to > valid_from),
    constraint leave_kind_known check
        (kind in ('SICK', 'PERSONAL', 'MATERNITY', 'PATERNITY', 'BEREAVEMENT', 'MARRIAGE', 'STUDY', 'VACATION', 'OTHER'))
);
create index leave_teacher on leave_of_absence (teacher_id, valid_from); -- read one teacher's leaves
comment on table leave_of_absence is 'When a teacher was away; the medical reason is none of our business';

create table term (
    id            uuid primary key,
    teacher_id    uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    role          text        not null,
    school_id     uuid        not null,
    unit          text,
    constraint term_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint term_school_fk foreign key (school_id) references school (id),
    constraint term_period check (valid_to > valid_from),
    constraint term_role_known check (role in ('HEAD_TEACHER', 'PRINCIPAL', 'VICE_PRINCIPAL', 'DEAN', 'GRADE_LEADER',
        'SUBJECT_GROUP_LEADER', 'LESSON_PREPARATION_LEADER', 'COUNSELLOR'))
);
create index term_teacher on term (teacher_id, valid_from); -- read one teacher's terms
create index term_school on term (school_id, role) where superseded_at is null; -- who holds which office at a school
comment on table term is 'Head-teacher terms 班主任 and management posts 校长, 教导主任, 教研组长 ...';
comment on column term.unit is 'The class or group that it is about';
