-- Two records of one person became one in teacher-service. What was computed and published stays under the record that it was
-- given to; whoever asks for the person finds what stands under each of them.
alter table roster_teacher add column merged_into uuid;
create index roster_teacher_merged_into on roster_teacher (merged_into) where merged_into is not null; -- the records of a person; who was merged at all
comment on column roster_teacher.merged_into is 'The record that took the place of this one; it is never itself such a record';

create function records_of(person uuid) returns uuid[] language sql stable strict parallel safe
return array_append(array(select teacher_id from roster_teacher where merged_into = person), person);
comment on function records_of is 'The record of a person and those that were merged into it';
