create table obstacle (
    id          bigint generated always as identity primary key,
    reference   text        not null references signal,
    code        text        not null check (code in ('DEPARTMENT', 'APPROVAL', 'DATA', 'SUPPLIER', 'CUSTOMER', 'OTHER')),
    holder      text        not null,
    description text        not null,
    subject     text        not null,
    started_at  timestamptz not null,
    started_by  text        not null,
    ended_at    timestamptz,
    ended_how   text,
    check (ended_at >= started_at),
    check ((ended_at is null) = (ended_how is null))
);
create index obstacle_of_case on obstacle (reference, id);
create unique index obstacle_once on obstacle (reference, subject) where ended_at is null;
create index obstacle_when on obstacle (started_at);

create table department_question (
    id             bigint generated always as identity primary key,
    reference      text        not null references signal,
    department     text        not null,
    urgency        text        not null check (urgency in ('URGENT', 'NORMAL', 'CAN_WAIT')),
    question       text        not null,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    work_group     text        not null,
    head_group     text        not null,
    director_group text        not null,
    remind_at      timestamptz not null,
    head_at        timestamptz not null,
    director_at    timestamptz not null,
    due_at         timestamptz not null check (due_at >= asked_at),
    state          text        not null check (state in ('ASKED', 'ANSWERED', 'DROPPED')),
    step           text        not null check (step in ('ASKED', 'REMINDED', 'HEAD', 'DIRECTOR')),
    answer         text,
    answered_by    text,
    ended_at       timestamptz,
    late_seconds   bigint check (late_seconds >= 0),
    check ((state = 'ANSWERED') = (answer is not null and answered_by is not null)),
    check ((state = 'ASKED') = (ended_at is null)),
    check ((state = 'ASKED') = (late_seconds is null))
);
create index department_question_of_case on department_question (reference, id);
create index department_question_due on department_question (due_at);

-- A lead who was asked to take away what stands in the way, and what came of it.
create table raised_obstacle (
    id          bigint generated always as identity primary key,
    clock_id    bigint      not null unique references clock,
    reference   text        not null references signal,
    obstacle_id bigint references obstacle,
    description text        not null,
    lead        text        not null,
    raised_at   timestamptz not null,
    due_at      timestamptz not null,
    outcome     text check (outcome in ('YES', 'NO', 'MORE_TIME')),
    said        text,
    answered_by text,
    answered_at timestamptz,
    check ((answered_at is null) = (outcome is null)),
    check ((answered_at is null) = (said is null))
);
create index raised_obstacle_of_case on raised_obstacle (reference, id);
