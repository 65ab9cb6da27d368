-- Every running deadline of every case, of whatever kind.
create table clock (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    reference   text        not null,
    subject     text        not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    limit_at    timestamptz not null,
    responsible text        not null,
    state       text        not null check (state in ('RUNNING', 'ENDED')),
    ended_at    timestamptz,
    ended_how   text,
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((state = 'ENDED') = (ended_how is not null)),
    check (due_at <= limit_at)
);
create unique index clock_one_running on clock (kind, reference, subject) where state = 'RUNNING';
create index clock_running_due on clock (due_at, id) where state = 'RUNNING';
create index clock_of_case on clock (reference, kind, id);

-- What customers tell us. Text columns are text: an engine variable fails at 4,001 characters.
create sequence signal_number;
create table signal (
    reference        text primary key,
    kind             text        not null,
    channel          text        not null,
    words            text        not null,
    language         text        not null,
    category         text        not null,
    product          text        not null,
    remedy_sought    text        not null,
    on_behalf_of     text        not null,
    colleague        text        not null,
    customer_name    text        not null,
    customer_email   text        not null,
    customer_phone   text        not null,
    customer_number  text        not null,
    window_opens     time        not null,
    window_closes    time        not null,
    window_days      text        not null,
    window_zone      text        not null,
    received_at      timestamptz not null,
    registered_at    timestamptz not null,
    noted_by         text        not null,
    idempotency_key  text unique,
    stated_need      text        not null,
    need             text        not null,
    route            text,
    target_at        timestamptz,
    step_hours       integer,
    help_given       text,
    help_given_by    text,
    help_given_at    timestamptz,
    reply            text,
    replied_by       text,
    replied_at       timestamptz,
    source_status    text
);
create index signal_registered on signal (registered_at);
create table signal_message (
    id          bigint generated always as identity primary key,
    reference   text        not null references signal,
    words       text        not null,
    channel     text        not null,
    received_at timestamptz not null,
    idempotency_key text unique
);
create index signal_message_of_case on signal_message (reference, id);

create table ownership (
    reference text primary key references signal,
    owner     text        not null,
    since     timestamptz not null,
    ended_at  timestamptz
);
create index ownership_open on ownership (owner) where ended_at is null;

create table contact_try (
    id        bigint generated always as identity primary key,
    reference text        not null references signal,
    made_by   text        not null,
    made_at   timestamptz not null,
    way       text        not null,
    reached   boolean     not null,
    note      text        not null
);
create index contact_try_of_case on contact_try (reference, id);

create table complaint (
    reference         text primary key references signal,
    state             text        not null,
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    closing_asked     text,
    conversation_score integer check (conversation_score between 1 and 5),
    mood_after        integer check (mood_after between 1 and 5),
    closing_words     text,
    closed_by         text,
    withdrawal_reason text,
    withdrawn_by      text
);
create table conversation (
    id                bigint generated always as identity primary key,
    reference         text        not null references complaint,
    held_by           text        not null,
    held_at           timestamptz not null,
    recognition       text        not null,
    expected          text        not null,
    delivered         text        not null,
    current_situation text        not null,
    current_feeling   text        not null,
    mood_before       integer check (mood_before between 1 and 5),
    desired_situation text        not null,
    desired_feeling   text        not null,
    discrepancy       text        not null,
    summary           text        not null,
    summary_confirmed boolean     not null
);
create index conversation_of_case on conversation (reference, id);
create table offer (
    id           bigint generated always as identity primary key,
    reference    text           not null references complaint,
    number       integer        not null,
    text         text           not null,
    difference   text           not null,
    kind         text           not null,
    amount       numeric(12, 2) not null check (amount >= 0),
    prepared_by  text           not null,
    prepared_at  timestamptz    not null,
    accepted     boolean,
    answer_words text,
    answered_at  timestamptz,
    heard_by     text,
    unique (reference, number)
);
create table recap (
    id           bigint generated always as identity primary key,
    reference    text        not null references complaint,
    wish         text        not null,
    new_offer    boolean     not null,
    made_by      text        not null,
    made_at      timestamptz not null
);
create table bad_news (
    reference     text primary key references complaint,
    reason        text        not null,
    outside_route text        not null,
    way           text        not null,
    reaction      text        not null,
    brought_by    text        not null,
    brought_at    timestamptz not null
);

-- Money and decisions. The constraints hold whatever writes a process variable.
create table compensation_request (
    id            bigint generated always as identity primary key,
    reference     text           not null references complaint,
    offer_number  integer        not null,
    kind          text           not null,
    amount        numeric(12, 2) not null check (amount >= 0),
    category      text           not null,
    requested_by  text           not null,
    requested_role text          not null,
    requested_at  timestamptz    not null,
    already_granted numeric(12, 2) not null,
    level         text           not null,
    state         text           not null check (state in ('CHECKED', 'OPEN', 'DECIDED', 'RELEASED')),
    lapse_at      timestamptz,
    deadline      timestamptz,
    unique (reference, offer_number),
    unique (id, requested_by, amount),
    check (state <> 'OPEN' or (lapse_at is not null and deadline is not null and lapse_at < deadline))
);
create unique index compensation_request_one_open on compensation_request (reference) where state = 'OPEN';
create index compensation_request_lapse on compensation_request (lapse_at) where state = 'OPEN';
create table compensation_decision (
    request_id    bigint primary key,
    requested_by  text           not null,
    requested     numeric(12, 2) not null,
    outcome       text           not null check (outcome in ('GRANTED', 'GRANTED_IN_PART', 'DECLINED')),
    granted       numeric(12, 2) not null check (granted >= 0),
    source        text           not null check (source in ('MANDATE', 'PERSON', 'TABLE')),
    decided_by    text,
    table_key     text,
    table_version integer,
    table_row     integer,
    inputs        text           not null,
    reason        text           not null,
    decided_at    timestamptz    not null,
    late          boolean        not null,
    foreign key (request_id, requested_by, requested) references compensation_request (id, requested_by, amount),
    check (granted <= requested),
    check ((source = 'PERSON') = (decided_by is not null)),
    check (source <> 'PERSON' or decided_by <> requested_by),
    check (source = 'PERSON' or (table_key is not null and table_version is not null and table_row is not null)),
    check ((outcome = 'GRANTED') = (granted = requested) or requested = 0),
    check (outcome <> 'DECLINED' or granted = 0),
    unique (request_id, granted)
);
create table approval_step (
    request_id bigint      not null references compensation_request,
    step       text        not null,
    level      text        not null,
    taken_at   timestamptz not null,
    primary key (request_id, step)
);
create table mandate_budget (
    person   text           not null,
    month    date           not null,
    reserved numeric(12, 2) not null check (reserved >= 0),
    primary key (person, month)
);
create table budget_reservation (
    request_id bigint primary key references compensation_request,
    person     text           not null,
    month      date           not null,
    amount     numeric(12, 2) not null check (amount >= 0),
    released   boolean        not null
);
create table payment (
    request_id bigint primary key,
    granted    numeric(12, 2) not null,
    amount     numeric(12, 2) not null check (amount > 0),
    reference  text           not null references complaint,
    booked_at  timestamptz    not null,
    foreign key (request_id, granted) references compensation_decision (request_id, granted),
    check (amount = granted)
);
create table delivery (
    request_id bigint primary key references compensation_request,
    reference  text        not null references complaint,
    kind       text        not null,
    department text        not null,
    planned_at timestamptz not null,
    due_at     timestamptz not null,
    done       text,
    note       text,
    done_by    text,
    done_at    timestamptz
);
