-- What members read about a use before they decide. Published versions are never changed: decisions refer to them.
create table consent_wording (
    use_code         varchar(60)              not null,
    version          integer                  not null check (version >= 1),
    -- The exact bytes that were hashed: use, version and the texts in both languages, as canonical JSON.
    content          bytea                    not null,
    hash             bytea                    not null unique,
    -- Whether members who said ask or allow are asked again.
    material         boolean                  not null,
    published_at     timestamp with time zone not null,
    -- The two officers; null for version 1, which comes with the portal.
    proposed_by_name varchar(200),
    approved_by_name varchar(200),
    primary key (use_code, version),
    constraint consent_wording_first_is_material check (version > 1 or material)
);

-- A version in the making; at most one for a use. It is deleted when it is published or withdrawn.
create table consent_wording_draft (
    id             uuid                     not null primary key,
    use_code       varchar(60)              not null unique,
    based_on       integer                  not null,
    content        bytea                    not null,
    material       boolean                  not null,
    proposed       boolean                  not null,
    edited_by_name varchar(200)             not null,
    edited_at      timestamp with time zone not null,
    -- Why a second officer sent it back, until it is edited.
    sent_back      varchar(1000),
    version        integer                  not null
);
