create index credit_claim_waiting on credit_claim (school_id, step, id) where state = 'SUBMITTED'; -- what waits at a step, by school
