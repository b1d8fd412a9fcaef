-- Target and progress rewards (目标奖、进步奖) are computed from final results; competition items carry their evidence.
alter table award
    add column cycle_id          uuid,
    add column compared_cycle_id uuid,
    add column measure           text,
    add column threshold         numeric(14, 4),
    add column count_max         int,
    add constraint award_cycle_fk foreign key (cycle_id) references evaluation_cycle (id),
    add constraint award_compared_cycle_fk foreign key (compared_cycle_id) references evaluation_cycle (id),
    add constraint award_basis_whole check ((cycle_id is null) = (measure is null) and (cycle_id is null) = (threshold is null)),
    add constraint award_basis_kind check (cycle_id is null or kind in ('TARGET', 'PROGRESS')),
    add constraint award_basis_compared check (cycle_id is null or (kind = 'PROGRESS') = (compared_cycle_id is not null));
comment on column award.cycle_id is 'The final cycle whose results say who reached it; null if recipients were named';
comment on column award.threshold is 'The target, or the size of one step of progress';

alter table award_entry
    add column result_id          uuid,
    add column compared_result_id uuid;
comment on column award_entry.result_id is 'The version of the result that it was computed from; a later correction changes nothing silently';

create table award_item (
    award_id     uuid not null,
    teacher_id   uuid not null,
    organisation text not null,
    position     int  not null,
    name         text not null,
    evidence     text not null,
    constraint award_item_pk primary key (award_id, teacher_id, position),
    constraint award_item_entry_fk foreign key (award_id, teacher_id) references award_entry (award_id, teacher_id),
    constraint award_item_once unique (organisation, teacher_id, name)
);
comment on table award_item is 'What was won in competitions, each with its evidence; an organisation rewards an item once for a person';
