-- A result keeps the hash of the document that made it; the document is read again by that.
create index adopted_scheme_hash on adopted_scheme (content_hash);
