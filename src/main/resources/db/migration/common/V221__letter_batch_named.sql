-- What a batch of letters is about, for the office that posts it; English, as the union calls it.
alter table letter_batch add column named varchar(250) default '' not null;
