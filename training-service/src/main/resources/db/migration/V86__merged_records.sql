-- Which record took the place of one that was merged, so that what is signed or decided under the old id is found under the other.
alter table roster_teacher add column merged_into uuid;
comment on column roster_teacher.merged_into is 'The record that stands for her today, however many merges lie between';
create index roster_teacher_merged on roster_teacher (merged_into) where merged_into is not null; -- what her other records have
