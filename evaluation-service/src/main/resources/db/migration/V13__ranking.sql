create table ranking (
    id            uuid primary key,
    organisation  text        not null,
    path          text[]      not null,
    name          text        not null,
    purpose       text        not null,
    cycle_id      uuid,
    quota         int         not null,
    tie_breaks    text[]      not null,
    decided_tie   text,
    row_version   bigint      not null,
    published_at  timestamptz,
    created_at    timestamptz not null,
    created_by    text        not null,
    constraint ranking_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    constraint ranking_quota_positive check (quota > 0),
    constraint ranking_purpose_known check (purpose in ('TITLE', 'AWARD', 'PROMOTION', 'OTHER'))
);
create index ranking_path on ranking using gin (path); -- list the rankings in a scope
comment on table ranking is 'Who is recommended (量化推荐): by score from high to low, the same for the same data, never by hand';
comment on column ranking.decided_tie is 'Why a person chose among those who tied at the cut; null if nobody tied there';

create table ranking_entry (
    ranking_id uuid            not null,
    teacher_id uuid            not null,
    position   int             not null,
    place      int,
    score      numeric(30, 10),
    breaks     numeric(30, 10)[] not null,
    source     text            not null,
    result_id  uuid,
    vetoed     boolean         not null,
    selected   boolean         not null,
    constraint ranking_entry_pk primary key (ranking_id, teacher_id),
    constraint ranking_entry_ranking_fk foreign key (ranking_id) references ranking (id),
    constraint ranking_entry_result_fk foreign key (result_id) references evaluation_result (id),
    constraint ranking_entry_veto check (not (vetoed and selected)),
    constraint ranking_entry_place check (vetoed = (place is null))
);
create index ranking_entry_teacher on ranking_entry (teacher_id); -- the rankings in which a teacher stands
comment on column ranking_entry.place is 'Equal scores and tie-breaks share a place, and the next place is skipped; none for a vetoed person';
comment on column ranking_entry.result_id is 'The version of the result whose score it is; null for a score that was entered';
