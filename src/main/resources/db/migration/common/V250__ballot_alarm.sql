-- What officers were told has failed with a ballot and stands still: told again at an interval, and anew once it has passed
-- and come back. A row goes when what failed has passed.
create table ballot_alarm (
    ballot_id uuid                        not null references ballot (id),
    failure   varchar(100)                not null,
    -- The work that failed; null for the opening, which is no work of its own.
    task      varchar(20),
    told_at   timestamp(6) with time zone not null,
    primary key (ballot_id, failure)
);
