-- What stewards and organisers aim for. Nothing about the outcome depends on it.
alter table ballot add column participation_target integer;
alter table ballot add constraint ballot_participation_target check (participation_target between 1 and 100);
