-- Each poll for due timers and each completed task read a whole table without these (see the figures in the README).
create index klachtkracht_job_duedate on act_ru_job (duedate_);
create index klachtkracht_task_parent on act_ru_task (parent_task_id_);
