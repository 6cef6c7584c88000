-- A member’s record of preferences. This row is the only link from the member to it, and goes with an erasure.
create table consent_subject (
    id        uuid not null primary key,
    member_id uuid not null unique references member (id)
);

-- Where a chain stands; locked by whoever appends.
create table consent_head (
    subject_id uuid   not null primary key,
    number     int    not null,
    hash       bytea  not null,
    -- The number that the last signed root covers.
    anchored   int    not null
);

-- Append-only. Time, person and content lie in the envelope, under the key of the record.
create table consent_event (
    subject_id    uuid  not null references consent_head (subject_id),
    number        int   not null,
    previous_hash bytea not null,
    hash          bytea not null,
    envelope      bytea not null,
    primary key (subject_id, number)
);

-- The sum of the events, kept for the pages; sealed as well, so that nobody can search members by what they said.
create table consent_state (
    subject_id uuid  not null primary key references consent_head (subject_id),
    number     int   not null,
    envelope   bytea not null
);

-- A signed root over all heads, once a day: each names the heads that moved since the one before.
create table consent_root (
    number    int                      not null primary key,
    signed_at timestamp with time zone not null,
    heads     int                      not null,
    hash      bytea                    not null,
    signature varchar(2000)            not null
);

create table consent_anchor (
    root       int   not null references consent_root (number),
    subject_id uuid  not null,
    number     int   not null,
    hash       bytea not null,
    primary key (root, subject_id)
);

-- Which accounts act for which records; what they may do lies in the record.
create table consent_mandate (
    id         uuid not null primary key,
    subject_id uuid not null references consent_subject (id),
    account_id uuid not null references account (id) on delete cascade
);
create index consent_mandate_account on consent_mandate (account_id);
create index consent_mandate_subject on consent_mandate (subject_id);

-- Letters to engagers and what became of them, sealed like the record and erased with it.
create table consent_document (
    id         uuid        not null primary key,
    version    int         not null,
    subject_id uuid        not null references consent_subject (id),
    kind       varchar(20) not null,
    envelope   bytea       not null
);
create index consent_document_subject on consent_document (subject_id, kind);
