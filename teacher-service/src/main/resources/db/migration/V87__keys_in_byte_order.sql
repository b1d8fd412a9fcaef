-- Keys are codes, compared for being the same: by their bytes, which costs a tenth of comparing by the rules of Chinese sorting.
alter table teacher
    alter column source_system type text collate "C",
    alter column external_id type text collate "C";
alter table feed_change
    alter column event_type type text collate "C",
    alter column subject_id type text collate "C";
alter table feed_subject
    alter column kind type text collate "C",
    alter column subject_id type text collate "C";
