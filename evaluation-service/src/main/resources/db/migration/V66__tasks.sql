-- What waits for somebody; rating tasks have their index already.
create index objection_open on objection (id) where decision is null; -- tasks: objections to answer
create index pay_objection_open on pay_objection (id) where decision is null; -- tasks: objections to pay statements to answer
create index scheme_comment_open on scheme_comment (id) where reply is null; -- tasks: comments to reply to
