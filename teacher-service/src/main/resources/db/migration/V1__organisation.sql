create table region (
    code    text primary key,
    name    text   not null,
    parent  text,
    path    text[] not null,
    constraint region_parent_fk foreign key (parent) references region (code),
    constraint region_path_ends_with_itself check (path[array_length(path, 1)] = code)
);
create index region_path on region using gin (path); -- list regions within a scope
create index region_parent on region (parent, code); -- list the regions below one
comment on table region is 'Country, provinces, prefectures, counties (GB/T 2260 codes)';
comment on column region.path is 'Codes from the country down to the region itself; scope checks overlap it';

insert into region (code, name, parent, path) values ('CN', '中国', null, '{CN}');

create table school (
    id      uuid primary key,
    code    text   not null,
    name    text   not null,
    kind    text   not null,
    region  text   not null,
    stages  text[] not null,
    setting text   not null,
    path    text[] not null,
    version bigint not null,
    constraint school_code_unique unique (code),
    constraint school_region_fk foreign key (region) references region (code),
    constraint school_kind_known check (kind in ('SCHOOL', 'TEACHING_POINT', 'RESEARCH_OFFICE', 'TRAINING_CENTRE', 'BUREAU')),
    constraint school_setting_known check (setting in ('URBAN', 'TOWN', 'VILLAGE')),
    constraint school_path_ends_with_itself check (path[array_length(path, 1)] = code)
);
create index school_path on school using gin (path); -- list schools within a scope or a region
comment on table school is 'Schools and other organisations where teachers work';
