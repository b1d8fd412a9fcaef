alter table title_application_entry
    add column score text,
    add column scheme_hash text;
comment on column title_application_entry.score is 'The points that the application had after this step; a return takes them from the application, not from here';

create index title_application_published on title_application (school_id, id) where state = 'PUBLISHED'; -- what is public; posts that are spoken for
