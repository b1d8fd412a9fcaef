-- A proposal that was never agreed to by both held on no day; until now it kept the days from its first to its end, and
-- with them the place of another mentor 未达成的结对不占用时段.
update pairing set valid_to = valid_from
where status = 'ENDED' and (mentor_agreed is null or mentee_agreed is null) and valid_to > valid_from;
