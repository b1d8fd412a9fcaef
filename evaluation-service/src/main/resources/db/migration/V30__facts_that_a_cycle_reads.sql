-- A cycle is stale only when something that it reads was learned. Cycles that were opened before are taken to read everything.
alter table evaluation_cycle add column reads text[] not null
    default '{EMPLOYMENT,STAGE,ETHICS,ASSIGNMENT,TITLE,HONOUR,HEAD_TEACHER_TERM,PRINCIPAL_TERM,LEAVE,HOURS,TRAINING_CYCLE,PAIRING}';
alter table evaluation_cycle alter column reads drop default;
comment on column evaluation_cycle.reads is 'The kinds of facts that its schemes collect; a breach of ethics always counts';
