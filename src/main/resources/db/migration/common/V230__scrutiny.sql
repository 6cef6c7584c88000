-- What a scrutineer objects to, and what was answered: public with the result, never changed.
create table ballot_objection (
    id        uuid                     not null primary key,
    ballot_id uuid                     not null references ballot (id),
    number    integer                  not null,
    at        timestamp with time zone not null,
    by_id     uuid                     not null,
    by_name   varchar(200)             not null,
    text_en   varchar(4000)            not null,
    text_cy   varchar(4000)            not null,
    constraint ballot_objection_number unique (ballot_id, number)
);
create table ballot_objection_answer (
    objection_id uuid                     not null references ballot_objection (id),
    number       integer                  not null,
    at           timestamp with time zone not null,
    by_id        uuid                     not null,
    by_name      varchar(200)             not null,
    text_en      varchar(4000)            not null,
    text_cy      varchar(4000)            not null,
    primary key (objection_id, number)
);

-- A keyed hash of a frozen roll: who is on it, not whether anybody voted. The key is the scrutineer's and is not kept;
-- its own hash tells a wrong key from a changed roll.
create table ballot_roll_seal (
    ballot_id  uuid                     not null references ballot (id),
    number     integer                  not null,
    at         timestamp with time zone not null,
    by_id      uuid                     not null,
    by_name    varchar(200)             not null,
    entries    integer                  not null,
    key_sha256 varchar(64)              not null,
    roll_hmac  varchar(64)              not null,
    primary key (ballot_id, number)
);
