-- The period over which the caps of a rule held when it valued an entry: what a policy says later of other periods does not
-- change what was counted before. Entries of before are read by the policy of their day.
alter table credit_entry
    add column rule_period_year  int,
    add column rule_period_years int;
alter table credit_entry add constraint credit_entry_rule_period
    check ((rule_period_year is null) = (rule_period_years is null) and (rule_period_year is null or rule_code is not null));
comment on column credit_entry.rule_period_year is 'The year in which the period begins over which the caps of its rule hold';
comment on column credit_entry.rule_period_years is 'How many calendar years that period has';
