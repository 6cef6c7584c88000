-- The named list of a ballot: off unless its purpose is stated.
alter table ballot add column list_purpose_en varchar(300);
alter table ballot add column list_purpose_cy varchar(300);

-- Who may still be reminded, by workplace: written with the first batch, only ever shortened, and only by batches. Erased
-- when voting ends. The outcome is a fact about a talk; it goes with the row.
create table reminder_list (
    ballot_id      uuid        not null references ballot (id),
    member_id      uuid        not null,
    workplace_code varchar(40) not null,
    outcome        varchar(20),
    primary key (ballot_id, member_id),
    constraint reminder_list_outcome check (outcome in ('SPOKE', 'NO_ANSWER', 'NO_CONTACT', 'NEEDS_HELP'))
);
create index reminder_list_workplace on reminder_list (ballot_id, workplace_code);

-- For what a steward said to want the list. Kept.
create table reminder_list_purpose (
    id             uuid        not null primary key,
    ballot_id      uuid        not null references ballot (id),
    workplace_code varchar(40) not null,
    member_id      uuid        not null,
    purpose        varchar(20) not null,
    accepted_at    timestamp(6) with time zone not null,
    constraint reminder_list_purpose_once unique (ballot_id, workplace_code, member_id)
);
