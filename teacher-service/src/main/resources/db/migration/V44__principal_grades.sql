create table talent_pool_grade (
    id          uuid primary key,
    member_id   uuid        not null,
    teacher_id  uuid        not null,
    grade       text        not null,
    granted_on  date        not null,
    scheme      text        not null,
    scheme_hash text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint talent_pool_grade_member_fk foreign key (member_id) references talent_pool_member (id),
    constraint talent_pool_grade_teacher_fk foreign key (teacher_id) references teacher (id)
);
create index talent_pool_grade_member on talent_pool_grade (member_id, granted_on); -- a member's grades, the present one
comment on table talent_pool_grade is 'Append-only: grades of principals 校长职级 by the scheme that is named';
