-- Files that are written and read piece by piece, such as the archives of large ballots: a database keeps no value of
-- several gigabytes, and no portal has room for one. Their row in stored_file has no bytes of its own.
create table stored_file_part (
    file_id uuid    not null references stored_file (id) on delete cascade,
    number  integer not null,
    bytes   bytea   not null,
    primary key (file_id, number)
);
alter table stored_file add column size bigint;
update stored_file set size = length(bytes);
alter table stored_file alter column size set not null;
