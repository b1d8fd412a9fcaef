-- An adjustment changes what counts and is no activity.
alter table training_credit add column activities smallint not null default 1;
update training_credit set activities = -1 where reverses is not null;
alter table training_credit alter column activities drop default;
comment on column training_credit.activities is '1 for an activity, -1 for one that is taken back, 0 for an adjustment';
