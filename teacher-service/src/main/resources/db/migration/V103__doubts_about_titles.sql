alter table title add column warnings text[] not null default '{}';
comment on column title.warnings is 'What a bureau should look at: the conditions that applied then did not support it; history is recorded all the same';
