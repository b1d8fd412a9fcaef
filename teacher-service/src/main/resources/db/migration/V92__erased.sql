alter table teacher add column erased boolean not null default false;
comment on column teacher.erased is 'Made anonymous after her career 匿名化; told to the other services, which forget her too';
update teacher set erased = true where external_id = 'erased-' || id;
