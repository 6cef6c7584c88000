-- Files that must be kept exactly as they are: archives, imports, attachments.
create table stored_file (
    id         uuid                     not null primary key,
    name       varchar(255)             not null,
    media_type varchar(100)             not null,
    bytes      bytea                    not null,
    sha256     bytea                    not null,
    stored_at  timestamp with time zone not null
);
