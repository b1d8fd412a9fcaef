alter table title_application_entry add column profile text;
comment on column title_application_entry.profile is 'JSON: what the system filled in from the profile at this submission, and of which day; null where the scheme asked for nothing';
