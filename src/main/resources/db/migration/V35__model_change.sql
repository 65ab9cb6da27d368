-- What was put live, by whom and why. A deployment that an operator deletes stays in this record.
create table model_change (
    id         bigint generated always as identity primary key,
    deployment text        not null,
    at         timestamptz not null,
    person     text        not null,
    what       text        not null check (what in ('SEEDED', 'DEPLOYED', 'PROMOTED', 'RETURNED', 'WITHDRAWN')),
    why        text        not null,
    advice     text        not null,
    check (why <> '' or what in ('SEEDED', 'DEPLOYED'))
);

-- as_shipped: whether this is what the version of the product that ran then ships; another version is a process owner's.
create table model_change_file (
    change     bigint  not null references model_change,
    file       text    not null,
    checksum   text    not null,
    as_shipped boolean not null,
    primary key (change, file)
);
create index model_change_file_of_file on model_change_file (file, change);

-- Files that were taken away and did not come back since. The engine keeps their versions, for the cases that run on them.
create view withdrawn_model as
    select file, change from (select distinct on (f.file) f.file, f.change, c.what from model_change_file f join model_change c on c.id = f.change
        order by f.file, f.change desc) newest
    where what = 'WITHDRAWN';
