-- What waits for somebody.
create index title_application_waiting on title_application (state, id)
    where state in ('SUBMITTED', 'SCHOOL_REVIEWED', 'PUBLISHED'); -- tasks of schools and counties
create index title_objection_open on title_objection (application_id, id) where answered_at is null; -- tasks: objections to answer
create index ethics_case_open on ethics_case (state, reply_until, id) where state in ('REPORTED', 'REPLIED'); -- tasks of bureaus
