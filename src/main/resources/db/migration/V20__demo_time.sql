-- How far a demo moved time forward; empty in production.
create table demo_time (
    one_row boolean primary key default true check (one_row),
    offset_millis bigint not null check (offset_millis >= 0)
);
