-- Which cases a person or a group may know of: what they own, speak for, or have an open task in. Every owner is an agent, and the agents are one team.
create view case_in_sight as
select reference, owner as person, 'agent' as work_group from ownership
union all
select reference, speaker, null from ownership
union all
select i.business_key_, t.assignee_, null
from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ where t.assignee_ is not null
union all
select i.business_key_, l.user_id_, l.group_id_
from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_ join act_ru_execution i on i.id_ = t.proc_inst_id_;

create index ownership_speaker on ownership (speaker);
create index ownership_owner on ownership (owner);

-- Counting what is near and broken of each kind reads the index alone, and each order of the list has one.
drop index clock_running_due;
drop index clock_running_of_kind;
create index clock_running_due on clock (due_at, id) include (kind, responsible, limit_at) where state = 'RUNNING';
create index clock_running_of_kind on clock (kind, due_at, id) include (responsible, limit_at) where state = 'RUNNING';
create index clock_running_limit on clock (limit_at, id) include (kind) where state = 'RUNNING';
create index clock_running_of_case on clock (reference collate "C", due_at, id) where state = 'RUNNING';
