-- A customer's wished way of contact, questions that take research, and promises owned up to without a successor.
alter table contact_wish add column way text;

alter table department_question drop constraint department_question_urgency_check;
alter table department_question add check (urgency in ('URGENT', 'NORMAL', 'CAN_WAIT', 'RESEARCH'));

alter table promise drop constraint promise_check4;
alter table promise add check (successor is null or owned_up_at is not null);

create index clock_broken on clock (kind, broken_at) where broken_at is not null;
