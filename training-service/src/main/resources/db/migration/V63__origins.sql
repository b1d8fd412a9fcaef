-- Where hours come from and what proves them: opening balances 期初结转 and hours from outside are entries like all others.
alter table credit_entry
    add column origin   text not null default 'ACTIVITY',
    add column evidence text;
alter table credit_entry add constraint credit_entry_origin_known
    check (origin in ('ACTIVITY', 'OPENING_BALANCE', 'OUTSIDE') and (origin = 'ACTIVITY' or evidence is not null));
comment on column credit_entry.evidence is 'What proves the hours, for example the number of a document';

-- A claim says what the county's credit rule asks for, as a posting does; papers and prizes have no hours.
alter table credit_claim add column facts jsonb;
alter table credit_claim drop constraint credit_claim_hours;
alter table credit_claim add constraint credit_claim_hours check (hours >= 0);
