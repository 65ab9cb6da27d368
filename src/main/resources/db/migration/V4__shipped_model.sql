-- What we shipped, so that a process owner's own version is told apart from an old version of ours.
create table shipped_model (
    resource   text        not null,
    checksum   text        not null,
    shipped_at timestamptz not null,
    primary key (resource, checksum)
);
