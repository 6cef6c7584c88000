-- Counts how often all sessions of an account were ended: whoever proved who they are before that is not let in after it.
alter table account add column sessions_ended integer default 0 not null;

-- A browser that has signed in to an account before. The hash covers the account too: one browser used for two accounts
-- leaves two rows that have nothing in common. The month of the last use, no finer: nobody needs to know who was there when.
create table known_device (
    id         uuid         not null primary key,
    account_id uuid         not null references account (id) on delete cascade,
    token_hash bytea        not null unique,
    name       varchar(80)  not null,
    used_in    date         not null
);
create index known_device_account on known_device (account_id);

-- A session that goes on. Its row is deleted when it ends; the day it began is needed to forget what nobody ended.
create table account_session (
    id         uuid         not null primary key,
    account_id uuid         not null references account (id) on delete cascade,
    device_id  uuid         not null references known_device (id) on delete cascade,
    started_on date         not null
);
create index account_session_account on account_session (account_id);
create index account_session_device on account_session (device_id);

-- Attempts that are slowed down. The key is a keyed hash whose secret lies outside the database: a row names nobody.
create table attempt_count (
    key_hash      bytea                       not null primary key,
    level         double precision            not null,
    counted_at    timestamp(6) with time zone not null,
    blocked_until timestamp(6) with time zone not null,
    forget_at     timestamp(6) with time zone not null
);
create index attempt_count_forget on attempt_count (forget_at);
