-- The figures of handling look for what ended in a time, in each house.
create index complaint_closed on complaint (closed_at) where closed_at is not null;
create index compensation_decision_decided on compensation_decision (decided_at);
create index hand_over_when on hand_over (handed_at);

-- Whether a customer came back is asked by each of the three things we know a customer by.
create index signal_of_mail on signal (lower(customer_email)) where customer_email <> '';
create index signal_of_number on signal (customer_number) where customer_number <> '';
create index signal_of_phone on signal (right(regexp_replace(customer_phone, '\D', '', 'g'), 9)) where customer_phone <> '';

-- Who of the management read what, once a day: the page of figures ('') or the story of a case.
create table management_read (
    person    text        not null,
    day       date        not null,
    reference text        not null,
    read_at   timestamptz not null,
    primary key (person, day, reference)
);
