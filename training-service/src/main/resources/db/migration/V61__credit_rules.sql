-- What an activity is worth by a credit rule 学分折算. An entry keeps the version that valued it; an adjustment is what a posting or a
-- reversal frees or cuts elsewhere under a cap.
alter table credit_entry
    add column facts        jsonb,
    add column rule_code    text,
    add column rule_version int,
    add column rule_hash    text,
    add column rule_trace   jsonb,
    add column caused_by    uuid;
comment on column credit_entry.facts is 'What the rule asks of the activity beyond hours, form, level and category';
comment on column credit_entry.rule_hash is 'SHA-256 of the document that valued the entry; null where an hour counts as an hour';
comment on column credit_entry.rule_trace is 'What the entry changed in each step of the rule';
comment on column credit_entry.caused_by is 'The entry whose posting made this adjustment necessary';

alter table credit_entry drop constraint credit_entry_kind_known;
alter table credit_entry add constraint credit_entry_kind_known check (kind in ('GRANT', 'REVERSAL', 'ADJUSTMENT'));
alter table credit_entry drop constraint credit_entry_sign;
alter table credit_entry add constraint credit_entry_sign check (
    (kind = 'GRANT' and activity_hours >= 0 and reverses is null and caused_by is null)
    or (kind = 'REVERSAL' and activity_hours <= 0 and reverses is not null and caused_by is null)
    or (kind = 'ADJUSTMENT' and activity_hours = 0 and amount <> 0 and reverses is null and caused_by is not null));
alter table credit_entry add constraint credit_entry_rule_whole check (
    (rule_code is null) = (rule_hash is null) and (rule_code is null) = (rule_version is null));

-- The entry that stands for an activity now, when its rule or its source was corrected.
create index credit_entry_replaces on credit_entry (replaces) where replaces is not null;
