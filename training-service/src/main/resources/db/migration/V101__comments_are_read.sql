-- Comments are read without a name. What they are ordered and paged by must not tell whose they are either: no id, and no
-- time, by which whoever watches the page could tell who has just answered.
alter table session_feedback add column shown_as uuid not null default gen_random_uuid();
create index session_feedback_comments on session_feedback (session_id, shown_as) where comment <> ''; -- a page of comments
comment on column session_feedback.shown_as is 'Drawn anew with each answer; the place of its comment among the others';
comment on table session_feedback is 'What those who attended say; shown as counts and comments without names, from five answers on';
