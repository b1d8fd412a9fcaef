create table ethics_pledge (
    teacher_id   uuid        not null,
    year         int         not null,
    text_version int         not null,
    signed_at    timestamptz not null,
    signed_by    text        not null,
    constraint ethics_pledge_pk primary key (teacher_id, year),
    constraint ethics_pledge_teacher_fk foreign key (teacher_id) references teacher (id)
);
comment on table ethics_pledge is 'Who signed the yearly pledge 师德承诺; a missing row is what the list of unsigned shows';

create table ethics_case (
    id            uuid primary key,
    teacher_id    uuid        not null,
    code          text        not null,
    list_version  int         not null,
    severity      text        not null,
    occurred_on   date        not null,
    state         text        not null,
    reply_until   date        not null,
    veto_on       text[]      not null,
    vetoed_from   date,
    vetoed_until  date,
    terminal      boolean     not null,
    sanctioned_until date,
    lapse_told    boolean     not null,
    version       bigint      not null,
    constraint ethics_case_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint ethics_case_severity_known check (severity in ('MINOR', 'GENERAL', 'SEVERE')),
    constraint ethics_case_state_known check
        (state in ('REPORTED', 'REPLIED', 'CONFIRMED', 'DISMISSED', 'SANCTIONED', 'REPAIRED')),
    constraint ethics_case_veto_period check (vetoed_until > vetoed_from)
);
create index ethics_case_teacher on ethics_case (teacher_id, id); -- one teacher's cases, whether she is vetoed
create index ethics_case_lapsing on ethics_case (vetoed_until) where vetoed_from is not null and not lapse_told; -- vetoes that end
comment on table ethics_case is 'Where a case stands; how it came there is in ethics_entry';
comment on column ethics_case.list_version is 'Version of the negative list that named the code';

create table ethics_entry (
    id          uuid primary key,
    case_id     uuid        not null,
    sequence    int         not null,
    kind        text        not null,
    occurred_at timestamptz not null,
    actor       text        not null,
    statement   bytea,
    ends_on     date,
    constraint ethics_entry_case_fk foreign key (case_id) references ethics_case (id),
    constraint ethics_entry_order unique (case_id, sequence),
    constraint ethics_entry_kind_known check
        (kind in ('REPORTED', 'REPLIED', 'CONFIRMED', 'DISMISSED', 'SANCTIONED', 'REPAIRED'))
);
comment on table ethics_entry is 'Append-only: report, reply, confirmation, sanction with end date, repair';
comment on column ethics_entry.statement is 'Encrypted';

create function ethics_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'ethics_entry is append-only';
end $$;
create trigger ethics_entry_append_only before update or delete or truncate on ethics_entry
    for each statement execute function ethics_entry_is_append_only();

create table team_honour (
    id            uuid primary key,
    school_id     uuid        not null,
    kind          text        not null,
    level         text        not null,
    name          text        not null,
    awarded_by    text        not null,
    document      text,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    constraint team_honour_school_fk foreign key (school_id) references school (id),
    constraint team_honour_period check (valid_to > valid_from),
    constraint team_honour_level_known check (level in ('SCHOOL', 'COUNTY', 'CITY', 'PROVINCE', 'NATIONAL'))
);
create index team_honour_school on team_honour (school_id, valid_from); -- a school's team honours
comment on table team_honour is 'Honours of a school, a grade group, a team; members have rows in team_honour_member';

create table team_honour_member (
    team_honour_id uuid not null,
    teacher_id     uuid not null,
    constraint team_honour_member_pk primary key (team_honour_id, teacher_id),
    constraint team_honour_member_honour_fk foreign key (team_honour_id) references team_honour (id),
    constraint team_honour_member_teacher_fk foreign key (teacher_id) references teacher (id)
);
create index team_honour_member_teacher on team_honour_member (teacher_id); -- a teacher's team honours

create table honour (
    id            uuid primary key,
    teacher_id    uuid        not null,
    kind          text        not null,
    backbone      boolean     not null,
    level         text        not null,
    name          text        not null,
    subject       text,
    awarded_by    text        not null,
    document      text,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    corrects      uuid,
    reason        text,
    constraint honour_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint honour_corrects_fk foreign key (corrects) references honour (id),
    constraint honour_period check (valid_to > valid_from),
    constraint honour_level_known check (level in ('SCHOOL', 'COUNTY', 'CITY', 'PROVINCE', 'NATIONAL')),
    constraint honour_correction_has_reason check (corrects is null or reason is not null)
);
create index honour_teacher on honour (teacher_id, valid_from); -- one teacher's honours, her highest on a day
create index honour_expiring on honour (valid_to, id) where superseded_at is null and valid_to is not null; -- what ends soon
comment on table honour is 'Honours of a person 荣誉: three-names projects, backbone levels, subject leaders, 年度教师';
comment on column honour.backbone is 'Whether the kind counts as backbone, as the policy HONOUR_KINDS said when it was recorded';
