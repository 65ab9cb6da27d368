-- What a contact brought, and when the customer hears from us again.
alter table contact_try add column progress boolean not null default false;
alter table contact_try add column message text not null default '';
alter table contact_try add column changed boolean;
alter table contact_try add column what_changed text not null default '';
alter table contact_try add column next_step text not null default '';
alter table contact_try add column next_at timestamptz;

-- How a customer wants to hear from us; the newest row rules, the others stay as history.
create table contact_wish (
    id            bigint generated always as identity primary key,
    reference     text        not null references signal,
    rhythm        text        not null check (rhythm in ('STANDARD', 'DAILY', 'ONLY_WITH_NEWS')),
    daily_at      time,
    window_opens  time,
    window_closes time,
    window_days   text,
    window_zone   text,
    words         text        not null,
    wished_at     timestamptz not null,
    recorded_by   text        not null,
    check ((rhythm = 'DAILY') = (daily_at is not null)),
    check (num_nulls(window_opens, window_closes, window_days, window_zone) in (0, 4))
);
create index contact_wish_of_case on contact_wish (reference, id);

-- What was done with a complaint, told twice: to the customer and to ourselves.
alter table complaint add column done_for_customer text;
alter table complaint add column done_for_organisation text;
