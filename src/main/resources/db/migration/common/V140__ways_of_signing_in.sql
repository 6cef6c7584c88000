-- The handle by which a person's passkeys know the account: random, made with the first passkey.
alter table account add column passkey_handle bytea;
alter table account add constraint account_passkey_handle_unique unique (passkey_handle);

-- When the password was last replaced by means of the mailbox alone: for a while password and mailed link then are one
-- factor and not two.
alter table account add column renewed_by_mail_at timestamp with time zone;

-- Only the day it was made: when a passkey was used is kept nowhere, it would tell when somebody was here.
create table passkey (
    id              uuid          not null primary key,
    account_id      uuid          not null references account (id) on delete cascade,
    credential_id   bytea         not null unique,
    public_key      bytea         not null,
    attestation     bytea         not null,
    signature_count bigint        not null,
    uv_initialized  boolean       not null,
    backup_eligible boolean       not null,
    backup_state    boolean       not null,
    transports      varchar(100)  not null,
    name            varchar(100)  not null,
    created_on      date          not null
);
create index passkey_account on passkey (account_id);

-- Links that sign in, only their hashes. Deleted with their use; an unused one stays an hour, for the limit of links.
create table sign_in_link (
    id         uuid                     not null primary key,
    account_id uuid                     not null references account (id) on delete cascade,
    token_hash bytea                    not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index sign_in_link_account on sign_in_link (account_id);

-- What the link is for: ACTIVATION or SIGN_IN.
alter table activation_request add column wish varchar(20) default 'ACTIVATION' not null;
