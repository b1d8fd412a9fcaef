-- The entries behind a school's figure are read in the order of their days.
create index credit_entry_school on credit_entry (school_id, activity_date, id);
