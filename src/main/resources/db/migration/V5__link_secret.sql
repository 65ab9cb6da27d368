-- At most one row: the secret that seals customers' links, drawn when the setting names none.
create table link_secret (
    only_one boolean primary key default true check (only_one),
    secret   text not null
);
