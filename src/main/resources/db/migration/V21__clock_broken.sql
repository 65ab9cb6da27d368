-- A limit that passed while its clock ran stays on record, however the clock ended later.
alter table clock add column broken_at timestamptz;
