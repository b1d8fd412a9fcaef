alter table roster_teacher add column birth_year int;
comment on column roster_teacher.birth_year is 'Year of birth, for figures by age; null while her event has not told';
