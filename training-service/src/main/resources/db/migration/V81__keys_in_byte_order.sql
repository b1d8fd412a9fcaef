-- Keys are codes, compared for being the same: by their bytes, which costs a tenth of comparing by the rules of Chinese sorting.
alter table roster_teacher
    alter column source_system type text collate "C",
    alter column external_id type text collate "C";
