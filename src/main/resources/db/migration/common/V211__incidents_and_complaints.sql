-- What happened around a ballot, as officers and scrutineers write it and as the portal notes it. Never changed: what is
-- wrong is corrected by a further entry.
create table ballot_incident (
    id        uuid                        not null primary key,
    ballot_id uuid                        not null references ballot (id),
    at        timestamp(6) with time zone not null,
    kind      varchar(20)                 not null,
    said      varchar(2000)               not null,
    corrects  uuid references ballot_incident (id),
    by_id     uuid                        not null,
    by_name   varchar(200)                not null
);
create index ballot_incident_ballot on ballot_incident (ballot_id, at);

-- What a member says is wrong with a ballot, who looks after it, and the answer.
create table ballot_complaint (
    id          uuid                        not null primary key,
    version     integer                     not null,
    ballot_id   uuid                        not null references ballot (id),
    member_id   uuid                        not null,
    kind        varchar(20)                 not null,
    said        varchar(2000)               not null,
    made_at     timestamp(6) with time zone not null,
    owner_id    uuid,
    owner_name  varchar(200),
    answer      varchar(2000),
    answered_at timestamp(6) with time zone,
    constraint ballot_complaint_answer check ((answer is null) = (answered_at is null)),
    constraint ballot_complaint_owner check (answer is null or owner_id is not null)
);
create index ballot_complaint_ballot on ballot_complaint (ballot_id, made_at);
create index ballot_complaint_member on ballot_complaint (member_id);
