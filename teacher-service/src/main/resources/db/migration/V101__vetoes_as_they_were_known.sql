alter table ethics_case add column confirmed_until date;
-- Where a sanction has lengthened a veto since, how long it was before is not known.
update ethics_case set confirmed_until = vetoed_until where vetoed_from is not null;
comment on column ethics_case.confirmed_until is 'The first day without the veto as the confirmation said; a sanction may have lengthened it since (vetoed_until)';
