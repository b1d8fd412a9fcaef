alter table profile add column pinyin text;
create index profile_pinyin_prefix on profile (pinyin text_pattern_ops) where superseded_at is null; -- find by pinyin
comment on column profile.pinyin is 'The name in Latin letters without tones and blanks, made by transliteration';

alter table teacher
    add column departed_on date,
    add constraint teacher_departed_when_gone check (departed_on is null or status in ('LEFT', 'RETIRED'));
comment on column teacher.departed_on is 'First day after the career; who saw her last keeps seeing her';

create table private_particulars (
    id            uuid primary key,
    teacher_id    uuid        not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    sealed        bytea       not null,
    constraint private_particulars_teacher_fk foreign key (teacher_id) references teacher (id)
);
create unique index private_particulars_once on private_particulars (teacher_id) where superseded_at is null;
comment on table private_particulars is 'Contacts, party membership and what else is shown to few, encrypted as one JSON document';
