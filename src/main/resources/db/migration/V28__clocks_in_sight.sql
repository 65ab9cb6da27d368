-- Which cases a person or a group may know of: where something is to be done by them, or by the department whose head they are.
create view case_in_sight as
select i.business_key_ as reference, t.assignee_ as person, null::text as work_group
from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ where t.assignee_ is not null
union all
select i.business_key_, l.user_id_, l.group_id_
from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_ join act_ru_execution i on i.id_ = t.proc_inst_id_
union all
select reference, null, head_group from department_question where state = 'ASKED';

-- Counting what is near and broken of each kind reads the index alone, and each order of the list has one.
drop index clock_running_due;
drop index clock_running_of_kind;
create index clock_running_due on clock (due_at, id) include (kind, responsible, limit_at) where state = 'RUNNING';
create index clock_running_of_kind on clock (kind, due_at, id) include (responsible, limit_at) where state = 'RUNNING';
create index clock_running_limit on clock (limit_at, id) include (kind) where state = 'RUNNING';
create index clock_running_of_case on clock (reference collate "C", due_at, id) where state = 'RUNNING';
