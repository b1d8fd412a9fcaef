-- Reminders before the last day of score sheets and of entering values, once for each distance.
alter table evaluation_cycle add column inputs_due_on date;
comment on column evaluation_cycle.inputs_due_on is 'Until when values are to be entered; null: the last day of the period';
create index evaluation_cycle_waiting on evaluation_cycle ((coalesce(inputs_due_on, ends_on - 1)))
    where state = 'OPEN'; -- cycles whose values are due soon

create index score_sheet_waiting on score_sheet (closes_on) where closed_at is null; -- sheets that end soon

create table rating_reminder (
    id          uuid        not null,
    sheet_id    uuid        not null,
    rater_id    uuid        not null,
    days_ahead  int         not null,
    reminded_at timestamptz not null,
    constraint rating_reminder_pk primary key (sheet_id, rater_id, days_ahead),
    constraint rating_reminder_sheet_fk foreign key (sheet_id) references score_sheet (id),
    constraint rating_reminder_days check (days_ahead > 0)
);
comment on table rating_reminder is 'Which rater was reminded of a sheet, once for each distance from its last day; never whom she rates';

create table input_reminder (
    cycle_id    uuid        not null,
    days_ahead  int         not null,
    schools     int         not null,
    reminded_at timestamptz not null,
    constraint input_reminder_pk primary key (cycle_id, days_ahead),
    constraint input_reminder_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint input_reminder_days check (days_ahead > 0)
);
comment on table input_reminder is 'Cycles whose schools were reminded of missing values, once for each distance; committed with the events';
