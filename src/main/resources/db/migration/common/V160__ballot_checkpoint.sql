-- What the portal signed with each batch of a ballot, exactly as published. No time: the batch is all it may tell.
create table ballot_checkpoint (
    ballot_id uuid          not null references ballot (id),
    batch     integer       not null,
    signed    varchar(2000) not null,
    primary key (ballot_id, batch)
);
