-- What a replay of a changed table has to know: what was stated before the table had its say, and when a request was taken back.
alter table signal add column stated_category text;
update signal set stated_category = category where route is null;

alter table compensation_request add column released_at timestamptz;
update compensation_request r set released_at = coalesce(
        (select o.answered_at from offer o where o.reference = r.reference and o.number = r.offer_number and not o.accepted),
        (select c.closed_at from complaint c where c.reference = r.reference))
where r.state = 'RELEASED';

create index compensation_request_requested on compensation_request (requested_at, id);
