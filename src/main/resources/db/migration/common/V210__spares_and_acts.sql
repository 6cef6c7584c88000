-- Credentials that set-up made beyond the roll, for late additions: the numbers, and those that nobody has yet.
create table ballot_spares (
    ballot_id uuid    not null primary key references ballot (id),
    made      integer not null,
    used      integer not null,
    destroyed integer not null,
    constraint ballot_spares_numbers check (made >= used + destroyed and used >= 0 and destroyed >= 0)
);
-- Encrypted under the ballot's key for this id, which becomes that of the roll entry. No time, no order.
create table spare_credential (
    id                uuid  not null primary key,
    ballot_id         uuid  not null references ballot (id),
    credential_sealed bytea not null
);
create index spare_credential_ballot on spare_credential (ballot_id);

-- Entries that two officers added to a frozen roll: they are in the whole and in no figure of a workplace.
create table late_entry (
    roll_entry_id uuid not null primary key references roll_entry (id)
);

-- What an act says beyond its kind: why, until when, for whom. Exactly this is approved; it goes with a no.
create table ballot_act_terms (
    proposal_id   uuid          not null primary key references proposal (id),
    ballot_id     uuid          not null references ballot (id),
    act           varchar(20)   not null,
    reason_en     varchar(1000) not null,
    reason_cy     varchar(1000) not null,
    closes_before timestamp(6) with time zone,
    closes_at     timestamp(6) with time zone,
    member_id     uuid,
    done_at       timestamp(6) with time zone
);
create index ballot_act_terms_ballot on ballot_act_terms (ballot_id);
create index ballot_act_terms_member on ballot_act_terms (member_id);
