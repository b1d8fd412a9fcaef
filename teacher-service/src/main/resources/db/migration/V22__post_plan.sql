create table post_plan (
    id            uuid primary key,
    school_id     uuid          not null,
    valid_from    date          not null,
    posts         int           not null,
    recorded_at   timestamptz   not null,
    superseded_at timestamptz,
    constraint post_plan_school_fk foreign key (school_id) references school (id),
    constraint post_plan_posts_range check (posts between 0 and 100000)
);
create unique index post_plan_once on post_plan (school_id, valid_from) where superseded_at is null;
comment on table post_plan is 'How many professional posts an organisation has from a day on 岗位设置; the next plan ends it';

create table post_share (
    plan_id uuid          not null,
    level   text          not null,
    percent numeric(5, 2) not null,
    constraint post_share_pk primary key (plan_id, level),
    constraint post_share_plan_fk foreign key (plan_id) references post_plan (id),
    constraint post_share_level_known check (level in ('THIRD', 'SECOND', 'FIRST', 'SENIOR', 'FULL_SENIOR')),
    constraint post_share_range check (percent between 0 and 100)
);
comment on table post_share is 'Share of a level among the posts 岗位结构比例; the quota is rounded down';
