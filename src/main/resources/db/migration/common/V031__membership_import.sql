create table import_run (
    id uuid primary key,
    version integer not null,
    state varchar(20) not null,
    started_at timestamp(6) with time zone not null,
    started_by uuid not null,
    started_by_name varchar(200) not null,
    applied_at timestamp(6) with time zone,
    applied_by_name varchar(200)
);
create index import_run_started on import_run (started_at);

create table import_file (
    id uuid primary key,
    run_id uuid not null references import_run (id),
    position integer not null,
    file_name varchar(200) not null,
    stored_file_id uuid,
    -- What was done with it; empty until it is applied.
    kind varchar(20),
    added integer,
    changed integer,
    unchanged integer,
    refused integer,
    absent integer
);
create index import_file_run on import_file (run_id);

-- One import is applied at a time: it locks this row.
create table import_lock (id integer primary key);
insert into import_lock (id) values (1);
