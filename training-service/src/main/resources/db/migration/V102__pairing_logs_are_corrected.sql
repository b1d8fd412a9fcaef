-- The log of a pairing is never changed: a wrong entry is taken back, and another one may stand in its place.
create table pairing_log_correction (
    log_id      uuid        not null,
    replaced_by uuid,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pairing_log_corrected_once primary key (log_id),
    constraint pairing_log_correction_log_fk foreign key (log_id) references pairing_log (id),
    constraint pairing_log_correction_by_fk foreign key (replaced_by) references pairing_log (id),
    constraint pairing_log_replaces_one unique (replaced_by),
    constraint pairing_log_replaces_another check (replaced_by <> log_id)
);
comment on table pairing_log_correction is 'Entries of the log that do not count any more, and what stands in their place';

create function pairing_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log of a pairing is append-only: post a correction';
end $$;
create trigger pairing_log_append_only before update or delete on pairing_log
    for each row execute function pairing_log_is_append_only();
create trigger pairing_log_correction_append_only before update or delete on pairing_log_correction
    for each row execute function pairing_log_is_append_only();
