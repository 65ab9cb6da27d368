-- The list of running clocks at 100,000 of them: each filter has an index in the list's order that answers alone which clocks are on a page and how many there are.
drop index clock_running_due;
create index clock_running_due on clock (due_at, id) include (kind, responsible) where state = 'RUNNING';
create index clock_running_of_kind on clock (kind, due_at, id) include (responsible) where state = 'RUNNING';
create index clock_running_of_person on clock (responsible, due_at, id) include (kind) where state = 'RUNNING';
