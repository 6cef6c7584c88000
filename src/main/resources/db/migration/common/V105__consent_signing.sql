-- Public halves of the keys that statements and records are signed with; the private ones are files outside the database.
create table consent_signing_key (
    kid          varchar(64)              not null primary key,
    purpose      varchar(20)              not null,
    public_jwk   varchar(1000)            not null,
    made_at      timestamp with time zone not null,
    retired_at   timestamp with time zone,
    -- Until when the last statement signed with it holds; the key is published until then. Null: nothing was signed yet.
    needed_until timestamp with time zone
);

-- Which key signs now. Whoever changes it locks its row: two nodes that make a key at once end up with one.
create table consent_signing_current (
    purpose varchar(20) not null primary key,
    kid     varchar(64) references consent_signing_key (kid)
);
insert into consent_signing_current (purpose, kid) values ('STATEMENT', null), ('RECORD', null);
