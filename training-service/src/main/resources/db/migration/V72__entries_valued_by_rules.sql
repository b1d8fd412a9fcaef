-- Who has entries that a credit rule valued: the recomputation of amounts goes through them a page at a time.
create index credit_entry_by_rule on credit_entry (teacher_id) where rule_code is not null;
