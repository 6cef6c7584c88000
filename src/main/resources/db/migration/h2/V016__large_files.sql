-- H2 keeps at most 1 MB in a bytea column; PostgreSQL's has no such limit.
alter table stored_file alter column bytes set data type binary large object;
