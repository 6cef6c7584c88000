-- Who of the union's staff or stewards looked at a member's data; the member reads this list, and nobody else does.
create table member_read (
    id          uuid                        not null primary key,
    member_id   uuid                        not null,
    at          timestamp(6) with time zone not null,
    reader_id   uuid                        not null,
    reader_name varchar(200)                not null,
    capacity    varchar(20)                 not null,
    kind        varchar(30)                 not null,
    -- Words as the reader stated them, or the key of a text.
    purpose     varchar(300)                not null,
    -- The workplace or ballot it was about; empty where it was about the member alone.
    about       varchar(300)                not null
);
create index member_read_member on member_read (member_id, at);
create index member_read_at on member_read (at);
