-- A mail may be HTML beside its text, and carry headers of its own (one a line). Erased with the text.
alter table outbox_mail add column html varchar(100000);
alter table outbox_mail add column headers varchar(2000);
-- The demonstration shows the HTML too.
alter table demo_mail add column html varchar(100000);
