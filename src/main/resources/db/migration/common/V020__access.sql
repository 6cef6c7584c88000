-- Who may sign in. A member's addresses stay on the roll; an officer who is no member signs in with login_email.
create table account (
    id            uuid                     not null primary key,
    member_id     uuid unique,
    login_email   varchar(254) unique,
    display_name  varchar(200)             not null,
    password_hash varchar(300),
    status        varchar(20)              not null,
    language      varchar(10)              not null,
    created_at    timestamp with time zone not null,
    version       integer                  not null,
    constraint account_has_a_name_to_sign_in_with check (member_id is not null or login_email is not null)
);

-- A role from a moment to a moment; without an end it goes on.
create table role_grant (
    id         uuid                     not null primary key,
    account_id uuid                     not null references account (id),
    role       varchar(40)              not null,
    starts_at  timestamp with time zone not null,
    ends_at    timestamp with time zone,
    version    integer                  not null,
    constraint role_grant_order check (ends_at is null or ends_at >= starts_at)
);
create index role_grant_account on role_grant (account_id);

-- One-time links and codes, only their hashes. A row is deleted when it is used or has expired.
create table activation (
    id         uuid                     not null primary key,
    account_id uuid                     not null references account (id),
    token_hash bytea                    not null unique,
    medium     varchar(10)              not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index activation_account on activation (account_id);

-- What somebody typed to be sent a link; answered by a task, so that the page says the same at the same speed to all.
create table activation_request (
    id           uuid                     not null primary key,
    identifier   varchar(254)             not null,
    requested_at timestamp with time zone not null
);

-- Links by which the first two officers are made; deleted with the first use.
create table set_up_link (
    token_hash bytea                    not null primary key,
    created_at timestamp with time zone not null
);
