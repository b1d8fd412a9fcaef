alter table region
    add column valid_from date,
    add column valid_to date,
    add column successor text,
    add column version bigint not null default 1,
    add constraint region_period check (valid_to > valid_from),
    add constraint region_successor_fk foreign key (successor) references region (code),
    add constraint region_succeeded_when_ended check (successor is null or valid_to is not null);
comment on column region.valid_to is 'First day on which the division no longer exists; null while it does. It is kept for its history';
comment on column region.successor is 'The division that it was merged into or that took its code';

create table region_name (
    region    text not null,
    valid_to  date not null,
    name      text not null,
    constraint region_name_pk primary key (region, valid_to),
    constraint region_name_region_fk foreign key (region) references region (code)
);
comment on table region_name is 'What a division was called before: the name until the day before valid_to';

alter table school
    add column parent text,
    add column weak boolean not null default false,
    add column boarding boolean not null default false,
    add constraint school_parent_fk foreign key (parent) references school (code),
    add constraint school_not_its_own_parent check (parent <> code);
create index school_parent on school (parent) where parent is not null; -- list the teaching points of a school

create table school_year (
    id                 uuid primary key,
    school_id          uuid        not null,
    year               int         not null,
    teaching_area      numeric(12, 2),
    sports_area        numeric(12, 2),
    equipment_value    numeric(14, 2),
    network_classrooms int,
    establishment      int,
    recorded_at        timestamptz not null,
    superseded_at      timestamptz,
    constraint school_year_school_fk foreign key (school_id) references school (id),
    constraint school_year_range check (year between 1949 and 2199),
    constraint school_year_not_negative check (least(teaching_area, sports_area, equipment_value, network_classrooms, establishment) >= 0)
);
create unique index school_year_once on school_year (school_id, year) where superseded_at is null; -- one school's figures
create index school_year_known on school_year (school_id, year, recorded_at); -- as they were known at an instant
comment on table school_year is 'What a school has in the school year that starts in `year`; a correction supersedes the row';
comment on column school_year.teaching_area is 'm2'; 
comment on column school_year.sports_area is 'm2';
comment on column school_year.equipment_value is 'Yuan';
comment on column school_year.establishment is 'Posts that are approved 编制';

create table pupil_count (
    school_year_id uuid not null,
    stage          text not null,
    pupils         int  not null,
    classes        int,
    constraint pupil_count_pk primary key (school_year_id, stage),
    constraint pupil_count_year_fk foreign key (school_year_id) references school_year (id),
    constraint pupil_count_stage_known check (stage in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'SPECIAL')),
    constraint pupil_count_not_negative check (pupils >= 0 and classes >= 0)
);
comment on table pupil_count is 'Pupils of a school year by stage';

create table school_cluster (
    code    text primary key,
    name    text   not null,
    region  text   not null,
    path    text[] not null,
    version bigint not null,
    constraint school_cluster_region_fk foreign key (region) references region (code)
);
create index school_cluster_path on school_cluster using gin (path); -- list the clusters within a scope
comment on table school_cluster is 'Schools that share teachers and research 教育集团, 学区';

create table school_cluster_member (
    cluster   text not null,
    school_id uuid not null,
    is_lead   boolean not null,
    constraint school_cluster_member_pk primary key (cluster, school_id),
    constraint school_cluster_member_cluster_fk foreign key (cluster) references school_cluster (code),
    constraint school_cluster_member_school_fk foreign key (school_id) references school (id)
);
create unique index school_cluster_one_lead on school_cluster_member (cluster) where is_lead;
