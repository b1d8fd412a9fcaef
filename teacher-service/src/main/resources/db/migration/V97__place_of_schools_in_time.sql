alter table school_particulars
    add column region text,
    add column path   text[];
update school_particulars p set region = s.region, path = s.path from school s where s.id = p.school_id;
alter table school_particulars
    alter column region set not null,
    alter column path set not null;
create index school_particulars_path on school_particulars using gin (path); -- which schools ever lay below a node
comment on column school_particulars.path is 'Codes from the country down to the school in those days; scope checks go by the present one, in school';
