-- A school may come to another county: what it owns follows it, and scope checks go by where it lies now. Schools that moved before
-- this was known are followed here.
update programme p set path = s.path from roster_school s where s.code = p.owner and s.path <> p.path;
update course c set path = s.path from roster_school s where s.code = c.owner and s.path <> c.path;
update session x set path = s.path from roster_school s where s.code = x.owner and s.path <> x.path;
update studio x set path = s.path from roster_school s where s.code = x.owner and s.path <> x.path;
update certificate c set path = s.path from roster_school s where s.code = c.issuer and s.path <> c.path;
update organisation_pairing p set helper_path = s.path from roster_school s where s.code = p.helper and s.path <> p.helper_path;
update organisation_pairing p set partner_path = s.path from roster_school s where s.code = p.partner and s.path <> p.partner_path;
