-- An act that needs two people: proposed by one, decided by another, over the hash of what is approved.
create table proposal (
    id               uuid                     not null primary key,
    kind             varchar(60)              not null,
    subject_id       uuid                     not null,
    payload_hash     bytea                    not null,
    proposed_by      uuid                     not null,
    proposed_by_name varchar(200)             not null,
    proposed_at      timestamp with time zone not null,
    state            varchar(20)              not null,
    -- Kind and subject while the proposal is open, else null: at most one is open at a time.
    open_key         varchar(100) unique,
    decided_by       uuid,
    decided_by_name  varchar(200),
    decided_at       timestamp with time zone,
    reason           varchar(1000),
    version          integer                  not null,
    constraint proposal_two_people check (state <> 'APPROVED' or (decided_by is not null and decided_by <> proposed_by)),
    constraint proposal_open_key check ((state = 'OPEN') = (open_key is not null))
);
create index proposal_subject on proposal (kind, subject_id);
