-- A ballot and its paper. Questions and electorate rule are canonical JSON, kept as the bytes that are approved.
create table ballot (
    id                uuid                     not null primary key,
    version           integer                  not null,
    kind              varchar(20)              not null,
    state             varchar(20)              not null,
    title_en          varchar(200)             not null,
    title_cy          varchar(200)             not null,
    description_en    varchar(10000)           not null,
    description_cy    varchar(10000)           not null,
    questions         bytea                    not null,
    electorate        bytea                    not null,
    opens_at          timestamp with time zone,
    closes_at         timestamp with time zone,
    turnout_threshold integer,
    created_by        uuid                     not null,
    created_by_name   varchar(200)             not null,
    constraint ballot_turnout_threshold check (turnout_threshold between 1 and 100)
);
create index ballot_state on ballot (state);

-- The frozen election: written once, at the end of preparation.
create table ballot_setup (
    ballot_id          uuid         not null primary key references ballot (id),
    election_uuid      varchar(64)  not null unique,
    fingerprint        varchar(43)  not null unique,
    election           bytea        not null,
    trustees           bytea        not null,
    public_credentials bytea        not null
);

-- Who can decrypt, in the order of the trustees. The portal's own key lies here encrypted under the ballot's key and is
-- erased after the count; of other people's keys nothing but the public part is ever known.
create table ballot_key_holder (
    ballot_id         uuid        not null references ballot (id),
    place             integer     not null,
    holder            varchar(20) not null,
    public_key        bytea       not null,
    private_key_sealed bytea,
    primary key (ballot_id, place)
);

-- What is done in the background for a ballot, so that it can go on after a restart and be shown.
create table ballot_work (
    ballot_id uuid         not null references ballot (id),
    task      varchar(20)  not null,
    done      integer      not null,
    total     integer      not null,
    last_id   uuid,
    failure   varchar(100),
    finished  boolean      not null,
    primary key (ballot_id, task)
);

-- Every figure that is shown of a running ballot; changed only by batches.
create table ballot_figures (
    ballot_id uuid    not null primary key references ballot (id),
    entitled  integer not null,
    cast_count integer not null,
    batches   integer not null,
    as_of     timestamp with time zone
);

create table ballot_result (
    ballot_id      uuid                     not null primary key references ballot (id),
    counts         bytea                    not null,
    ballots        integer                  not null,
    entitled       integer                  not null,
    archive        uuid                     not null,
    archive_sha256 varchar(64)              not null,
    counted_at     timestamp with time zone not null,
    published_at   timestamp with time zone
);
