-- A move of running cases to the newest version of their model: who asked for it. The identifier is that of the engine's batch.
create table migration (
    batch_id text primary key,
    -- Those that were asked for together have one; they are stopped and go on together.
    round text not null,
    story text not null,
    from_version int not null,
    to_version int not null,
    cases int not null,
    asked_by text not null,
    asked_at timestamptz not null
);

-- What became of each case, and what was found when its moments before and after were held against each other.
create table migrated_case (
    batch_id text not null references migration (batch_id),
    instance_id text not null,
    outcome text not null check (outcome in ('MOVED', 'ENDED', 'STAYED')),
    reason text not null,
    moments int not null,
    added int not null,
    released int not null,
    primary key (batch_id, instance_id)
);
