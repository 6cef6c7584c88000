-- Who is to take a key holder's place while keys are being made; waits for a second officer.
create table ballot_key_replacement (
    ballot_id  uuid         not null primary key references ballot (id),
    place      integer      not null,
    account_id uuid         not null,
    name       varchar(200) not null
);
