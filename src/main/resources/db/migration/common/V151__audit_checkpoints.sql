-- Where the chain stood, signed: whoever writes the chain anew contradicts a signature. Append-only.
create table audit_checkpoint (
    number    integer                  not null primary key,
    seq       bigint                   not null,
    signed_at timestamp with time zone not null,
    -- Compact JWS over the checkpoint as JSON.
    signature varchar(2000)            not null
);

-- For the search.
create index audit_entry_at on audit_entry (at);
create index audit_entry_subject on audit_entry (subject);
create index audit_entry_actor on audit_entry (actor_id);

-- One row: locked by whoever signs.
create table audit_checkpoint_lock (id integer not null primary key);
insert into audit_checkpoint_lock (id) values (1);
