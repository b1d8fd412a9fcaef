create table transfer (
    id             uuid primary key,
    teacher_id     uuid        not null,
    kind           text        not null,
    from_school    uuid        not null,
    to_school      uuid        not null,
    valid_from     date        not null,
    valid_to       date,
    status         text        not null,
    direction      text        not null,
    warnings       text[]      not null,
    reason         text,
    version        bigint      not null,
    offered_by     text        not null,
    offered_at     timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    constraint transfer_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint transfer_from_fk foreign key (from_school) references school (id),
    constraint transfer_to_fk foreign key (to_school) references school (id),
    constraint transfer_elsewhere check (from_school <> to_school),
    constraint transfer_period check (valid_to > valid_from),
    constraint transfer_kind_known check (kind in ('TRANSFER', 'SECONDMENT', 'ROTATION', 'SUPPORT', 'PLACEMENT')),
    constraint transfer_status_known check (status in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'RETURNED')),
    constraint transfer_direction_known check (direction in ('STRONG_TO_WEAK', 'TOWN_TO_VILLAGE', 'WEAK_TO_STRONG', 'VILLAGE_TO_TOWN', 'LEVEL')),
    constraint transfer_temporary_ends check ((kind = 'TRANSFER') = (valid_to is null)),
    constraint transfer_decided check ((status = 'OFFERED') = (decided_at is null))
);
create unique index transfer_one_offer on transfer (teacher_id) where status = 'OFFERED'; -- of two offers one is refused
create index transfer_teacher on transfer (teacher_id, id); -- one teacher's moves
create index transfer_from on transfer (from_school, id); -- list what a school gives
create index transfer_to on transfer (to_school, id); -- list what a school is offered
create index transfer_due on transfer (valid_to) where status = 'ACCEPTED' and valid_to is not null; -- who returns today
comment on table transfer is 'Moves between schools, agreed by both: transfers for good, and secondments 借调, rotations 交流, support 支教 and placements that end with a return';
