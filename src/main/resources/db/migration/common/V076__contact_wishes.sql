-- What members wish about being reminded. Only the member reads it; a row may say nothing more than the default.
create table contact_wish (
    member_id         uuid    not null primary key,
    reminders         boolean not null,
    shown_to_stewards boolean not null
);
