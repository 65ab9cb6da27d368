-- Who speaks for whom, and who is away when.
create table deputy (
    person text primary key,
    deputy text not null,
    check (person <> deputy)
);
create table absence (
    id          bigint generated always as identity primary key,
    person      text        not null,
    begins_at   timestamptz not null,
    ends_at     timestamptz,
    why         text        not null check (why in ('OFF_DUTY', 'SICK', 'LEFT')),
    reported_by text        not null,
    reported_at timestamptz not null,
    check (ends_at >= begins_at)
);
create index absence_of_person on absence (person, begins_at);

create table hand_over (
    id          bigint generated always as identity primary key,
    reference   text        not null references signal,
    from_person text        not null,
    to_person   text        not null,
    reason      text        not null check (reason <> ''),
    by_person   text        not null,
    handed_at   timestamptz not null,
    how         text        not null check (how in ('BY_OWNER', 'BY_TEAM_LEAD', 'SICK', 'LEFT')),
    check (from_person <> to_person)
);
create index hand_over_of_case on hand_over (reference, id);

-- Whoever has the work of a case in hand: the owner, or the deputy while the owner is away.
alter table ownership add column speaker text;
update ownership set speaker = owner;
alter table ownership alter column speaker set not null;

-- What was passed on or answered is no work in hand; until now only a complaint that ended left its owner's hands.
update ownership o set ended_at = coalesce(s.replied_at, o.since)
from signal s where s.reference = o.reference and o.ended_at is null and (s.route = 'PASS_ON' or s.replied_at is not null);

-- Whoever wrote lately is looked at every minute.
create index signal_message_received on signal_message (received_at);
