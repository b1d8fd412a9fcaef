-- One row per teacher: the lock of her ledger, and the number of its last entry.
create table credit_account (
    teacher_id uuid primary key,
    version    bigint not null
);

create table credit_entry (
    id             uuid          not null,
    year           int           not null,
    teacher_id     uuid          not null,
    school_id      uuid          not null,
    school_code    text          not null,
    kind           text          not null,
    reverses       uuid,
    activity       text          not null,
    course_level   text          not null,
    form           text          not null,
    activity_date  date          not null,
    activity_hours numeric(8, 2) not null,
    amount         numeric(8, 2) not null,
    unit           text          not null,
    source_system  text          not null,
    external_id    text,
    reason         text,
    recorded_at    timestamptz   not null,
    recorded_by    text          not null,
    constraint credit_entry_pk primary key (id, year),
    constraint credit_entry_kind_known check (kind in ('GRANT', 'REVERSAL')),
    constraint credit_entry_sign check ((kind = 'GRANT' and activity_hours > 0 and reverses is null)
                                     or (kind = 'REVERSAL' and activity_hours < 0 and reverses is not null)),
    constraint credit_entry_year check (year = extract(year from activity_date))
) partition by range (year);
comment on table credit_entry is 'The ledger: append-only; totals are sums of it and never counters beside it';

create table credit_entry_before_2020 partition of credit_entry for values from (minvalue) to (2020);
create table credit_entry_2020 partition of credit_entry for values from (2020) to (2021);
create table credit_entry_2021 partition of credit_entry for values from (2021) to (2022);
create table credit_entry_2022 partition of credit_entry for values from (2022) to (2023);
create table credit_entry_2023 partition of credit_entry for values from (2023) to (2024);
create table credit_entry_2024 partition of credit_entry for values from (2024) to (2025);
create table credit_entry_2025 partition of credit_entry for values from (2025) to (2026);
create table credit_entry_2026 partition of credit_entry for values from (2026) to (2027);
create table credit_entry_2027 partition of credit_entry for values from (2027) to (2028);
create table credit_entry_2028 partition of credit_entry for values from (2028) to (2029);
create table credit_entry_2029 partition of credit_entry for values from (2029) to (2030);
create table credit_entry_2030 partition of credit_entry for values from (2030) to (2031);
create table credit_entry_later partition of credit_entry for values from (2031) to (maxvalue);

create index credit_entry_teacher on credit_entry (teacher_id, activity_date, id); -- a teacher's list and her totals

create function credit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'credit_entry is append-only: post a reversal';
end $$;
create trigger credit_entry_append_only before update or delete on credit_entry
    for each row execute function credit_entry_is_append_only();

-- What a partitioned table cannot hold: uniqueness across years.
create table credit_source (
    source_system text not null,
    teacher_id    uuid not null,
    external_id   text not null,
    entry_id      uuid not null,
    constraint credit_source_unique primary key (source_system, teacher_id, external_id)
);
comment on table credit_source is 'A source system''s activity counts once for a teacher';

create table credit_reversal (
    entry_id    uuid not null,
    reversal_id uuid not null,
    constraint credit_reversal_once primary key (entry_id)
);
comment on table credit_reversal is 'An entry is reversed at most once';
