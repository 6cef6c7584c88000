-- The roll of a ballot. No time, no version, no sequence: an entry says whether a member has taken part, nothing else.
-- Rows are inserted in random order and rewritten by batches in another.
create table roll_entry (
    id                uuid        not null primary key,
    ballot_id         uuid        not null references ballot (id),
    member_id         uuid        not null,
    workplace_code    varchar(40),
    agreement         varchar(40),
    branch            varchar(100),
    state             varchar(10) not null,
    -- The unused voting credential, encrypted under the ballot's key; erased when it is used.
    credential_sealed bytea,
    constraint roll_entry_member_once unique (ballot_id, member_id),
    constraint roll_entry_state check (state in ('NOT_VOTED', 'WAITING', 'IN_BOX')),
    constraint roll_entry_used_is_erased check (state = 'NOT_VOTED' or credential_sealed is null)
);
create index roll_entry_member on roll_entry (member_id);

-- A request that arrived in time and is being checked. Holds up the close, for no longer than its lease.
create table intake_ticket (
    id          uuid                     not null primary key,
    ballot_id   uuid                     not null references ballot (id),
    lease_until timestamp with time zone not null
);
create index intake_ticket_ballot on intake_ticket (ballot_id);

-- Accepted ballots until their batch, padded to one length and encrypted under the ballot's key.
create table waiting_ballot (
    id            uuid  not null primary key,
    ballot_id     uuid  not null references ballot (id),
    roll_entry_id uuid  not null unique references roll_entry (id),
    sealed        bytea not null
);
create index waiting_ballot_ballot on waiting_ballot (ballot_id);

-- The box. No time, no sequence, no member.
create table sealed_ballot (
    tracker         varchar(64) not null primary key,
    ballot_id       uuid        not null references ballot (id),
    credential_hash bytea       not null,
    bytes           bytea       not null,
    constraint sealed_ballot_credential_once unique (ballot_id, credential_hash)
);
