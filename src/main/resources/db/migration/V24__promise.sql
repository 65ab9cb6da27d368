-- Everything promised: what, to whom, by when, and what became of it. None is without a moment.
create table promise (
    id           bigint generated always as identity primary key,
    reference    text        not null references signal,
    kind         text        not null check (kind in ('PROMISE', 'CALL', 'CHANGE')),
    text         text        not null check (text <> ''),
    to_whom      text        not null check (to_whom <> ''),
    made_by      text        not null,
    made_at      timestamptz not null,
    remind_at    timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null check (state in ('OPEN', 'KEPT', 'BROKEN', 'ENDED')),
    kept_at      timestamptz,
    kept_by      text,
    kept_word    text,
    broken_at    timestamptz,
    explanation  text,
    new_moment   timestamptz,
    explained_by text,
    explained_at timestamptz,
    owned_up_at  timestamptz,
    told_at      timestamptz,
    successor    bigint references promise,
    ended_at     timestamptz,
    check (made_at <= remind_at and remind_at < due_at),
    check ((state = 'KEPT') = (kept_at is not null and kept_word is not null)),
    check ((state = 'BROKEN') = (broken_at is not null)),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((owned_up_at is null) = (successor is null)),
    check (owned_up_at is null or broken_at is not null)
);
create index promise_of_case on promise (reference, id);
create index promise_due on promise (due_at);

-- A new date for a hard case counts only with the reason and with the words in which the customer agreed to it.
create table agreed_date (
    id            bigint generated always as identity primary key,
    reference     text        not null references complaint,
    new_date      timestamptz not null,
    reason        text        not null check (reason <> ''),
    consent_words text        not null check (consent_words <> ''),
    agreed_by     text        not null,
    agreed_at     timestamptz not null,
    check (new_date > agreed_at)
);
create index agreed_date_of_case on agreed_date (reference, id);
