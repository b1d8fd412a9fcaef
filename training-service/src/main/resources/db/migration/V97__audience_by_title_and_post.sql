-- Audiences by title and office 按职称、职务限定培训对象.
alter table course add column titles text[] not null default '{}', add column posts text[] not null default '{}';
comment on column course.titles is 'Levels of title that it is for, NONE for those without one; all when empty';
comment on column course.posts is 'Offices that it is for, any of them; all when empty';
