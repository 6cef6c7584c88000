-- An address that its owner, or the office at the owner's wish, changed here: an import keeps it unless it is told otherwise.
alter table member add column email_by_hand_at timestamp(6) with time zone;

-- A change of mail address that waits for its link, or can still be undone from the old address.
create table address_change (
    id           uuid                        not null primary key,
    account_id   uuid                        not null references account (id) on delete cascade,
    new_email    varchar(254)                not null,
    old_email    varchar(254),
    confirm_hash bytea unique,
    stop_hash    bytea                       not null unique,
    undo_hash    bytea unique,
    expires_at   timestamp(6) with time zone not null,
    confirmed    boolean                     not null
);
create index address_change_account on address_change (account_id);
create index address_change_expires on address_change (expires_at);
