-- What a colleague types while the customer is on the phone finds the case by an index, however many there are.
-- A number is compared from its end: the last nine digits are the same with and without the code of a country.
create function phone_key(phone text) returns text language sql immutable parallel safe as
    $$ select reverse(right(regexp_replace(phone, '\D', '', 'g'), 9)) $$;
-- A name is compared without its accents and signs.
create function plain_name(name text) returns text language sql immutable parallel safe as
    $$ select regexp_replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036F]', '', 'g'), '[[:punct:]]+', ' ', 'g') $$;
create index signal_phone on signal (phone_key(customer_phone) collate "C") where customer_phone <> '';
create index signal_mail on signal (lower(customer_email) collate "C") where customer_email <> '';
create index signal_name on signal using gin (to_tsvector('simple', plain_name(customer_name)));
create index signal_alike on signal (category, product, registered_at);
create index delivery_of_case on delivery (reference);
