-- The trail of who did what: each entry carries the hash of the one before it.
create table audit_entry (
    seq           bigint                   not null primary key,
    at            timestamp with time zone not null,
    actor_id      uuid                     not null,
    actor_name    varchar(200)             not null,
    action        varchar(100)             not null,
    subject       varchar(300)             not null,
    details       bytea                    not null,
    previous_hash bytea                    not null,
    hash          bytea                    not null unique
);
create index audit_entry_action on audit_entry (action);

-- One row: where the chain stands. Locked by whoever appends, so that nodes append one after the other.
create table audit_head (
    id   smallint not null primary key check (id = 1),
    seq  bigint   not null,
    hash bytea    not null
);
