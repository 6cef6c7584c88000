-- That the database was restored from a backup: written by the restore itself, noted in the audit trail at the next start.
create table restore_mark (
    id          uuid                        not null primary key,
    restored_at timestamp(6) with time zone not null,
    as_of       timestamp(6) with time zone,
    noted       boolean                     not null
);
-- Since when a ballot is held because votes may have been lost; null while it is not.
alter table ballot add column suspended_at timestamp(6) with time zone;

-- How a held ballot compares with what had been published of it; officers decide by the newest.
create table ballot_restore_check (
    ballot_id  uuid                        not null primary key references ballot (id),
    checked_at timestamp(6) with time zone not null,
    published  integer                     not null,
    missing    integer                     not null,
    by_id      uuid                        not null,
    by_name    varchar(200)                not null
);
