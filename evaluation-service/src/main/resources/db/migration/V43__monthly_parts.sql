-- Basic performance pay (基础性绩效, 70 %) is paid monthly, the reward (奖励性绩效, 30 %) after the assessment.
alter table pay_part
    add column payment text not null default 'ONCE',
    add constraint pay_part_payment_known check (payment in ('ONCE', 'MONTHLY'));
comment on column pay_part.payment is 'MONTHLY: payroll takes each line in months of the pay year, to the cent';
