-- The colleague whose own words a letter carries; '' for what we made from the record.
alter table letter add column written_by text not null default '';
