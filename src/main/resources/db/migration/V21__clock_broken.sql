-- A limit that passed while its clock ran stays on record, however the clock ended later.
alter table clock add column broken_at timestamptz;
create index clock_broken on clock (kind, broken_at) where broken_at is not null;
