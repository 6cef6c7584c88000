-- The same name as in PostgreSQL: the time now, not that of the transaction's start.
create alias clock_timestamp for 'java.time.OffsetDateTime.now()';

-- H2 keeps at most 1 MB in a bytea column; the credentials of 1,600 members are longer.
alter table ballot_setup alter column public_credentials set data type binary large object;
