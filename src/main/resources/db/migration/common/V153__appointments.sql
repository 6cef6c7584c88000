-- A role, an account or another address that one officer proposes and a second approves. The row goes with the decision;
-- what was decided stands in the audit trail.
create table appointment (
    id           uuid                        not null primary key,
    account_id   uuid references account (id) on delete cascade,
    display_name varchar(200)                not null,
    login_email  varchar(254),
    language     varchar(10)                 not null,
    role         varchar(40),
    until_day    date,
    proposed_at  timestamp(6) with time zone not null
);
create index appointment_account on appointment (account_id);

-- When the holder and the office were told that the role ends soon.
alter table role_grant add column warned_at timestamp(6) with time zone;
create index role_grant_end on role_grant (ends_at);

-- One row: whoever withdraws a role holds it, so that two at once do not leave nobody.
create table role_lock (id integer not null primary key);
insert into role_lock (id) values (1);
