create table reattribution_due (
    teacher_id uuid primary key,
    noted_at   timestamptz not null
);
comment on table reattribution_due is 'Teachers whose assignments changed, until a job has looked whether their hours are still with the right schools';
create index reattribution_due_time on reattribution_due (noted_at); -- the job: the longest waiting first
