-- H2 keeps at most 1 MB in a bytea column; the credentials of 1,600 members are longer.
alter table ballot_code_authority alter column public_credentials set data type binary large object;
