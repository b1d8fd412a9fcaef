-- One row per version of a scheme. A document that has been adopted never changes; a correction is a new version.
create table scheme (
    id              uuid primary key,
    code            text        not null,
    version         int         not null,
    kind            text        not null,
    scope           text        not null,
    path            text[]      not null,
    name            text        not null,
    state           text        not null,
    document        text        not null,
    content_hash    text        not null,
    engine_version  text        not null,
    effective_from  date,
    effective_to    date,
    adoption_record text,
    row_version     bigint      not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    adopted_at      timestamptz,
    adopted_by      text,
    constraint scheme_version_unique unique (scope, code, version),
    constraint scheme_kind_known check (kind in ('PAY', 'TITLE', 'CREDIT', 'MENTORSHIP', 'EVALUATION')),
    constraint scheme_state_known check (state in ('DRAFT', 'CONSULTATION', 'ADOPTED')),
    constraint scheme_path_ends_with_scope check (path[array_length(path, 1)] = scope),
    constraint scheme_adopted_is_effective check (state <> 'ADOPTED' or (effective_from is not null and adopted_at is not null)),
    constraint scheme_period check (effective_to > effective_from)
);
create index scheme_path on scheme using gin (path); -- list the schemes of the organisations in a scope
create index scheme_of_scope on scheme (scope, kind, effective_from desc); -- list inherited ones, find the one that applies
comment on table scheme is 'Plans as documents, by version; the scope is an organisation node, the path leads down to it';
comment on column scheme.document is 'Canonical JSON; content_hash is its SHA-256';
comment on column scheme.adoption_record is 'How it was adopted: the vote, the meeting, the document number';

create function scheme_adopted_stays() returns trigger language plpgsql as $$
begin
    if old.state = 'ADOPTED' and (new.document, new.content_hash, new.state, new.effective_from, new.code, new.version, new.scope)
            is distinct from (old.document, old.content_hash, old.state, old.effective_from, old.code, old.version, old.scope) then
        raise exception 'an adopted scheme does not change';
    end if;
    return new;
end $$;
create trigger scheme_adopted_stays before update on scheme for each row execute function scheme_adopted_stays();
