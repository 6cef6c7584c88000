-- A member asks that everything about them be deleted. The words go with the member; who decided, and when, stays.
create table deletion_request (
    id          uuid                        not null primary key,
    version     integer                     not null,
    member_id   uuid                        not null,
    words       varchar(1000)               not null,
    asked_at    timestamp(6) with time zone not null,
    due_on      date                        not null,
    state       varchar(12)                 not null,
    owner_id    uuid,
    owner_name  varchar(200),
    answer      varchar(1000),
    answered_at timestamp(6) with time zone,
    answered_by varchar(200)
);
create index deletion_request_member on deletion_request (member_id, asked_at);
create index deletion_request_state on deletion_request (state, due_on);

-- Who of the office has taken a correction on.
alter table correction add column owner_id uuid;
alter table correction add column owner_name varchar(200);
