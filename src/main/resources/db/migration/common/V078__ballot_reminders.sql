-- Reminders that were asked for: of a workplace, or (scope '') of the whole roll. Neither how many nor whom is kept.
create table ballot_reminder (
    id        uuid        not null primary key,
    ballot_id uuid        not null references ballot (id),
    scope     varchar(40) not null,
    on_day    date        not null,
    -- Counted from 1 on each day: the limit holds on several nodes at once.
    number    integer     not null,
    asked_at  timestamp(6) with time zone not null,
    -- How far the roll was gone through, in the order of entry ids; says nothing of who was written to.
    last_id   uuid,
    finished  boolean     not null,
    constraint ballot_reminder_number unique (ballot_id, scope, on_day, number)
);
create index ballot_reminder_unfinished on ballot_reminder (finished);
