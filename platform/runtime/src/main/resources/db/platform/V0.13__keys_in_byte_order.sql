-- Keys are codes, compared for being the same: by their bytes, which costs a tenth of comparing by the rules of Chinese sorting.
alter table audit_entry
    alter column subject_type type text collate "C",
    alter column subject_id type text collate "C";
alter table idempotency_key
    alter column client type text collate "C",
    alter column key type text collate "C";
