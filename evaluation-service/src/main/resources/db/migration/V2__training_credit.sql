-- Entries of training-service's ledger, each taken once by its own id: the same event twice, late or out of order leaves
-- the same rows.
create table training_credit (
    entry_id       uuid primary key,
    teacher_id     uuid          not null,
    school_id      uuid          not null,
    year           int           not null,
    reverses       uuid,
    activity_hours numeric(8, 2) not null,
    amount         numeric(8, 2) not null,
    unit           text          not null
);
create index training_credit_teacher on training_credit (teacher_id, year); -- the summary of a teacher's year
