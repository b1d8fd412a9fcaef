create table school_particulars (
    id            uuid primary key default uuidv7(),
    school_id     uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    name          text        not null,
    kind          text        not null,
    stages        text[]      not null,
    setting       text        not null,
    parent        text,
    weak          boolean     not null,
    boarding      boolean     not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    constraint school_particulars_school_fk foreign key (school_id) references school (id),
    constraint school_particulars_period check (valid_to > valid_from),
    constraint school_particulars_one_at_a_time exclude using gist
        (school_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);
create index school_particulars_at on school_particulars (school_id, valid_from); -- what a school was on a day, as known at an instant
comment on table school_particulars is 'What can change of a school, by the days on which it held and by when that was known; school has the present';
comment on column school_particulars.valid_from is '-infinity for what was recorded with the school';

-- Until now a change overwrote what was before it; what is there is taken to have held always.
insert into school_particulars (school_id, valid_from, name, kind, stages, setting, parent, weak, boarding, recorded_at)
select id, '-infinity', name, kind, stages, setting, parent, weak, boarding, '-infinity' from school;
