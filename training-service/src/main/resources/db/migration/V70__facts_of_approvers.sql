-- What approvers set when they approve: a number within a range that the credit rule leaves to them.
alter table credit_claim add column decided_facts jsonb;
comment on column credit_claim.decided_facts is 'Facts that approvers have set in this round; they count before what was claimed';
alter table credit_claim_event add column facts jsonb;
comment on column credit_claim_event.facts is 'Facts that the approver set with this deed';
