-- What is owned up to after its case has ended may have no successor: nothing more is owed.
alter table promise drop constraint promise_check4;
alter table promise add check (successor is null or owned_up_at is not null);
