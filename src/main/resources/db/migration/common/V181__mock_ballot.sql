-- A ballot held to try things out, which says so wherever it is named.
alter table ballot add column mock boolean default false not null;
