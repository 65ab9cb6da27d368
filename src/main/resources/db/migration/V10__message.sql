create table letter (
    id              uuid        primary key,
    letter_key      text        not null unique,
    reference       text        not null,
    kind            text        not null,
    to_address      text        not null,
    to_name         text        not null,
    subject         text        not null,
    body_text       text        not null,
    body_html       text        not null,
    message_id      text        not null unique,
    state           text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'NO_ADDRESS', 'FAILED')),
    attempts        integer     not null default 0,
    uncertain_sends integer     not null default 0,
    next_try_at     timestamptz not null,
    written_at      timestamptz not null,
    sent_at         timestamptz,
    last_error      text        not null,
    constraint letter_sent_once check ((state = 'SENT') = (sent_at is not null)),
    constraint letter_has_address check ((state = 'NO_ADDRESS') = (to_address = ''))
);

-- The sender looks every second; letters that have left must not make it slower.
create index letter_due on letter (next_try_at) where state in ('WAITING', 'SENDING');
create index letter_reference on letter (reference);
