-- Statutory ballots that somebody else holds: what is said of them here. Announcement and outcome are canonical JSON,
-- kept as the bytes that two officers approve. Nobody votes in one of these, so nothing here says who did.
create table held_elsewhere (
    id           uuid        not null primary key,
    version      integer     not null,
    state        varchar(20) not null,
    announcement bytea       not null,
    closes_on    date,
    outcome      bytea,
    announced_at timestamp with time zone,
    published_at timestamp with time zone,
    reminded_at  timestamp with time zone
);
