-- Who is asked to hold a key of a ballot, in the order of its trustees; no row means that the portal alone holds one. Of a
-- key nothing but the public part is ever known here. Days only: at which hour somebody was at their desk is nobody's matter.
create table ballot_key_assignment (
    ballot_id         uuid         not null references ballot (id),
    place             integer      not null,
    account_id        uuid         not null,
    name              varchar(200) not null,
    trustee           bytea,
    public_key_sha256 varchar(64),
    challenge         varchar(43),
    made_on           date,
    checked_on        date,
    used_on           date,
    lost_on           date,
    decryption        bytea,
    primary key (ballot_id, place),
    constraint ballot_key_assignment_person unique (ballot_id, account_id),
    constraint ballot_key_assignment_key unique (public_key_sha256)
);
create index ballot_key_assignment_account on ballot_key_assignment (account_id);

-- The one sum that key holders decrypt. Written once: there is never a second, different one of the same ballot.
create table ballot_tally (
    ballot_id      uuid        not null primary key references ballot (id),
    tally          bytea       not null,
    tally_sha256   varchar(64) not null,
    ballots        integer     not null,
    archive        uuid        not null,
    archive_sha256 varchar(64) not null
);

-- What was told once: that the opening time has passed without all keys, that it is time to check them.
create table ballot_key_notice (
    ballot_id uuid        not null references ballot (id),
    kind      varchar(20) not null,
    told_on   date        not null,
    primary key (ballot_id, kind)
);
