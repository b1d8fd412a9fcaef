-- Two records of a person may stand in a cycle that was public when they were merged. Both results stay; a correction may say
-- that this is known and why, and then it is no pending difference any more.
create table evaluation_twice_explained (
    computation_id uuid not null,
    participant_id uuid not null,
    other_id       uuid not null,
    constraint evaluation_twice_explained_pk primary key (participant_id, other_id),
    constraint evaluation_twice_explained_computation_fk foreign key (computation_id) references evaluation_computation (id),
    constraint evaluation_twice_explained_participant_fk foreign key (participant_id) references evaluation_participant (id),
    constraint evaluation_twice_explained_other_fk foreign key (other_id) references evaluation_participant (id)
);
create index evaluation_twice_explained_computation on evaluation_twice_explained (computation_id); -- the difference sheet of a correction
comment on table evaluation_twice_explained is 'Sheets of a person who stands twice in a cycle since her records were merged, with the correction whose reason explains it';
