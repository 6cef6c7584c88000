-- Statements by link. In clear stands only what a link is found and stopped by; what it is about, and who looked, lies in
-- envelopes under the key of the member's record. All of it goes with the record.
create table consent_link (
    id            uuid                     not null primary key,
    subject_id    uuid                     not null references consent_subject (id) on delete cascade,
    -- SHA-256 of the token; the token itself is shown once and kept nowhere.
    token_hash    bytea                    not null unique,
    created_at    timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    revoked_at    timestamp with time zone,
    views_allowed int                      not null,
    views_used    int                      not null,
    envelope      bytea                    not null,
    -- What was looked at when viewers were last told: up to which event of the record, and when.
    told_number   int                      not null,
    told_at       timestamp with time zone not null,
    constraint consent_link_views check (views_used between 0 and views_allowed)
);
create index consent_link_subject on consent_link (subject_id, created_at);
create index consent_link_expires on consent_link (expires_at);

-- Who opened a link. Neither time nor name nor address in clear.
create table consent_link_view (
    link_id  uuid        not null references consent_link (id) on delete cascade,
    number   int         not null,
    -- Whether the viewer left an address: NONE, else what they were told: NOTHING, STRICTER, REVOKED.
    told     varchar(10) not null,
    envelope bytea       not null,
    primary key (link_id, number)
);

-- Signed statements that have not expired: what "stands" is decided by.
create table consent_statement (
    id         uuid                     not null primary key,
    link_id    uuid                     not null references consent_link (id) on delete cascade,
    expires_at timestamp with time zone not null,
    envelope   bytea                    not null
);
create index consent_statement_link on consent_statement (link_id);
create index consent_statement_expires on consent_statement (expires_at);
