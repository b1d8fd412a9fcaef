-- What each round claimed: sending a claim again must not overwrite what the approvers of before decided on 每轮申报内容留存.
alter table credit_claim_event add column claimed jsonb;
comment on column credit_claim_event.claimed is 'What was claimed, of a SUBMITTED deed; null for earlier rounds of before this column';

-- The latest round is what the claim says.
update credit_claim_event e
set claimed = jsonb_strip_nulls(jsonb_build_object('activity', c.activity, 'courseLevel', c.course_level, 'form', c.form,
    'hours', c.hours::text, 'category', c.category, 'evidence', c.evidence, 'facts', c.facts))
from credit_claim c
where e.claim_id = c.id and e.deed = 'SUBMITTED' and e.round = c.round;
