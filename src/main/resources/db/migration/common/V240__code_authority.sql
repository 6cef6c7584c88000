-- Who makes the voting codes of a ballot; no row means that the portal does. Of a code nothing but its public part is ever
-- known here. Days only.
create table ballot_code_authority (
    ballot_id          uuid         not null primary key references ballot (id),
    account_id         uuid         not null,
    name               varchar(200) not null,
    -- Fixed when the roll is frozen: codes are made for one election, so many for its roll and so many to spare.
    election_uuid      varchar(64),
    roll               integer,
    spares             integer,
    handed_in_on       date,
    -- Sorted; only until the election is frozen, which holds them from then on.
    public_credentials bytea
);
create index ballot_code_authority_account on ballot_code_authority (account_id);

-- Hashes of the public credentials of a ballot whose codes somebody else made; written sorted, without a link to the roll.
create table ballot_code (
    ballot_id       uuid  not null references ballot (id),
    credential_hash bytea not null,
    primary key (ballot_id, credential_hash)
);

-- By which two waiting ballots of one code are told; made with the ballot's key, and gone with the row.
alter table waiting_ballot add column code_mark bytea;
alter table waiting_ballot add constraint waiting_ballot_code_once unique (ballot_id, code_mark);
