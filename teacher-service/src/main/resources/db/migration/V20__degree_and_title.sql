create table degree (
    id            uuid primary key,
    teacher_id    uuid        not null,
    level         text        not null,
    awarded_on    date        not null,
    institution   text,
    major         text,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    corrects      uuid,
    constraint degree_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint degree_corrects_fk foreign key (corrects) references degree (id),
    constraint degree_level_known check
        (level in ('BELOW', 'SECONDARY_NORMAL', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'))
);
create index degree_teacher on degree (teacher_id, awarded_on); -- read one teacher's degrees, the highest on a day
comment on table degree is 'Degrees 学历学位; a correction supersedes the row that it corrects';

-- A title holds from its appointment on, or from its qualification while nobody appointed her; the next title ends it.
create table title (
    id            uuid primary key,
    teacher_id    uuid        not null,
    level         text        not null,
    qualified_on  date,
    appointed_on  date,
    since         date        not null generated always as (coalesce(appointed_on, qualified_on)) stored,
    special_post  boolean     not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    corrects      uuid,
    reason        text,
    constraint title_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint title_corrects_fk foreign key (corrects) references title (id),
    constraint title_level_known check (level in ('THIRD', 'SECOND', 'FIRST', 'SENIOR', 'FULL_SENIOR')),
    constraint title_dated check (qualified_on is not null or appointed_on is not null),
    constraint title_appointed_when_qualified check (appointed_on >= qualified_on),
    constraint title_correction_has_reason check (corrects is null or reason is not null)
);
create unique index title_once on title (teacher_id, level) where superseded_at is null;
create index title_teacher on title (teacher_id, since); -- read one teacher's titles, the present one on a day
comment on table title is 'Title history 职称; years count from the appointment 聘任';
comment on column title.special_post is 'Appointed to a special post 特设岗位, which no quota counts';

create table post_grade (
    id            uuid primary key,
    teacher_id    uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    grade         int         not null,
    constraint post_grade_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint post_grade_period check (valid_to > valid_from),
    constraint post_grade_range check (grade between 1 and 13),
    constraint post_grade_one_at_a_time exclude using gist
        (teacher_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
comment on table post_grade is 'Post grades 岗位等级, 1 the highest; which grades a title has is policy data (POST_GRADES)';
