create table reminder (
    id          uuid primary key,
    teacher_id  uuid not null,
    requirement text not null,
    cycle       text not null,
    days_ahead  int  not null,
    reminded_at timestamptz not null,
    constraint reminder_once unique (teacher_id, requirement, cycle, days_ahead),
    constraint reminder_days_ahead check (days_ahead > 0)
);
comment on table reminder is 'Who was reminded of missing hours, once for each distance from the last day';

-- One row: how far the job has come on a day. Replicas take turns at it, a batch each.
create table reminder_progress (
    one   boolean primary key default true,
    day   date not null,
    after uuid not null,
    constraint reminder_progress_one check (one)
);
insert into reminder_progress (day, after) values ('1970-01-01', '00000000-0000-0000-0000-000000000000');
