-- What people answered to questions that a process owner added to a form, with the question as it stood on the form then.
create table added_answer (
    id          bigint generated always as identity primary key,
    reference   text        not null references signal,
    form        text        not null check (form <> ''),
    field       text        not null check (field like 'extra\_%'),
    question    text        not null check (question <> ''),
    answer      text        not null check (answer <> ''),
    answered_by text        not null,
    answered_at timestamptz not null
);
create index added_answer_of_case on added_answer (reference, id);
