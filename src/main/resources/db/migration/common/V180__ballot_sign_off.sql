-- Legal advice on a paper before it is proposed. It holds only as long as the paper's hash is still this one.
create table ballot_sign_off (
    ballot_id        uuid                     not null references ballot (id),
    place            integer                  not null,
    adviser          varchar(200)             not null,
    given_on         date                     not null,
    note             varchar(2000)            not null,
    paper_sha256     varchar(64)              not null,
    recorded_by      uuid                     not null,
    recorded_by_name varchar(200)             not null,
    recorded_at      timestamp with time zone not null,
    primary key (ballot_id, place)
);
