-- A studio that ends before its term 提前结束.
alter table studio add column ended_on date, add column end_reason text;
alter table studio add constraint studio_end_has_a_reason check ((ended_on is null) = (end_reason is null));
alter table studio add constraint studio_end_in_term check (ended_on is null or (ended_on >= term_from and ended_on < term_to));
comment on column studio.ended_on is 'The first day on which it is no longer a studio; null while its term runs as planned';
